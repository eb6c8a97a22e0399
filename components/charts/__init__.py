"""Charts: a table goes in, an Altair chart comes out; no screen is known here.

Altair checks each piece of a chart against the schema of Vega-Lite when it is made, which takes longer than to make it. Our
charts are the same kinds again and again: the tests have them checked, readers do not wait for it.
"""

from altair.utils import schemapi

schemapi.disable_debug_mode()
