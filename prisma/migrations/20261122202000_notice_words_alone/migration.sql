-- A search reads a few rows by its index: helpers take longer to start than the whole search takes.
ALTER FUNCTION notice_words(text[]) PARALLEL UNSAFE;
