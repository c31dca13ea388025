"""iCalendar (RFC 5545, RFC 7986) as bytes: how they are read, and what is wrong with them."""
