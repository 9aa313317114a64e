-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Staff finds notices by the same words as their hosts; the surname's own index serves nobody any more.
DROP INDEX "ArrivalNotice_sortName_idx";

-- Hosts are searched by words of their names and by their number's beginning.
CREATE INDEX "Organisation_words" ON "Organisation" USING GIN (notice_words("words"));
-- Registered before there were words: the job index-hosts fills them in.
CREATE INDEX "Organisation_unindexed" ON "Organisation" ("id") WHERE "words" = '{}';

-- Words were spelt as passports spell them, and led by their host's id alone: the job index-notices writes them anew.
UPDATE "ArrivalNotice" SET "words" = '{}';
CREATE INDEX "ArrivalNotice_unindexed" ON "ArrivalNotice" ("id") WHERE "words" = '{}';
