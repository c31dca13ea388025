"""Portal and language in, text or bytes out: no clock, no MkDocs, no reading of data."""
