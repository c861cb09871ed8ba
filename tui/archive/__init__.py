"""An archive: the stories of very many articles in one file, each compared, made on one machine or on a cluster."""
