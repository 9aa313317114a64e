-- An answer is sent again letter by letter, and may quote characters that jsonb does not take.
ALTER TABLE "ApiAnswer" ALTER COLUMN "body" SET DATA TYPE TEXT;
