"""Search in the language of the page, without a server.

A language has an index of its own: its pages by the words that stand in them. It lies in small
files, of which the browser reads the few that a query needs (theme/search/). Inflected
words find each other by what is left of them without their endings (stems.py).
"""
