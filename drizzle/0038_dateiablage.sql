ALTER TABLE "datei" ALTER COLUMN "inhalt" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "formeln" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "ablage" text DEFAULT 'datenbank' NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "schluessel" uuid;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "zustand" text DEFAULT 'SAUBER' NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "befund" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "geprueft_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "offen_ab" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "versuche" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "datei_offen" ON "datei" USING btree ("offen_ab") WHERE offen_ab is not null;--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_zustand" CHECK ("datei"."zustand" in ('WARTET','SAUBER','ABGEWIESEN'));--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_ablage" CHECK ("datei"."ablage" = 'datenbank' or ("datei"."ablage" in ('s3','uploadthing') and "datei"."schluessel" is not null));--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_bytes" CHECK ("datei"."inhalt" is not null or "datei"."ablage" <> 'datenbank' or "datei"."zustand" = 'ABGEWIESEN');