"""mkdocs-opengov: open-government portals from small data files.

The flow: ``loading`` reads ``data/`` into the frozen records of ``model``;
``render`` turns them into pages, calendar feeds and data; ``mkdocs_plugins``
and ``cli`` are the two ways in.
"""
