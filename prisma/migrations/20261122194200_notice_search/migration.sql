-- A word search must begin with its index, however many notices one host has: PostgreSQL takes array_to_tsvector for
-- cheap and would rather walk a long list in its order, converting row after row. This function says what that costs.
CREATE FUNCTION notice_words(words text[]) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
BEGIN
  RETURN array_to_tsvector(words);
END $$;

DROP INDEX "ArrivalNotice_words";
CREATE INDEX "ArrivalNotice_words" ON "ArrivalNotice" USING GIN (notice_words("words"));
