"""How files that know the items by other names, or the answers by other words, are read: agreed once, replayed for each."""
