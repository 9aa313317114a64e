CREATE TABLE "ReportFigure" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ReportFigure_pkey" PRIMARY KEY ("day","kind","key")
);

CREATE INDEX "Application_submittedAt_idx" ON "Application"("submittedAt");
CREATE INDEX "Application_decidedAt_idx" ON "Application"("decidedAt");
CREATE INDEX "ArrivalNotice_arrivalOn_idx" ON "ArrivalNotice"("arrivalOn");
