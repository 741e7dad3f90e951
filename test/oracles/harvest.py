"""Harvests a repository with sickle: each record's identifier on a line, after a line for each page that was read."""

import sys

from sickle import Sickle

url, prefix, *dates = sys.argv[1:]
arguments = dict(zip(("from", "until"), dates))
records = Sickle(url).ListRecords(metadataPrefix=prefix, **arguments)
for record in records:
    print(record.header.identifier, "deleted" if record.deleted else record.header.datestamp, flush=True)
