"""Harvests a repository with sickle, as slowly as a harvester far away: the identifier of each record on a line."""

import sys
import time

from sickle import Sickle

url, prefix, *dates = sys.argv[1:]
for record in Sickle(url).ListRecords(metadataPrefix=prefix, **dict(zip(("from", "until"), dates))):
    print(record.header.identifier, flush=True)
    time.sleep(0.02)
