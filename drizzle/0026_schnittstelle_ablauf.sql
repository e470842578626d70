ALTER TABLE "schnittstellenschluessel" ADD COLUMN "gueltig_bis" date DEFAULT current_date + 365 NOT NULL;--> statement-breakpoint
ALTER TABLE "stapel" ADD COLUMN "dateihash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stapel" ADD COLUMN "geprueft_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stapel" ADD COLUMN "fertig_am" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "stapel_arbeit" ON "stapel" USING btree ("angelegt_am") WHERE geprueft_am is null or (gesendet_am is not null and fertig_am is null);