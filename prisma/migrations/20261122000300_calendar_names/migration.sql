-- A holiday has a name in each of the portal's languages. No row exists before the first seeding.
ALTER TABLE "CalendarDay" DROP COLUMN "name",
ADD COLUMN     "names" JSONB NOT NULL;
