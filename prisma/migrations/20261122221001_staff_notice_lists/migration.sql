-- CreateIndex
CREATE INDEX "ArrivalNotice_stage_arrivalOn_id_idx" ON "ArrivalNotice"("stage", "arrivalOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_region_arrivalOn_id_idx" ON "ArrivalNotice"("region", "arrivalOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_sortName_idx" ON "ArrivalNotice"("sortName" text_pattern_ops);

-- CreateIndex
CREATE INDEX "ArrivalNotice_passportNumber_idx" ON "ArrivalNotice"("passportNumber" text_pattern_ops);

-- CreateIndex
CREATE INDEX "ArrivalNotice_visaNumber_idx" ON "ArrivalNotice"("visaNumber");
