"""Everything that draws: charts, maps, cards, tables, filters, the frame. No SQL, no arithmetic of meaning."""
