CREATE TABLE "codeeintrag" (
	"kasse_id" uuid NOT NULL,
	"liste" text NOT NULL,
	"code" text NOT NULL,
	"art" text NOT NULL,
	"tag" date NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"wie" text,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "codeeintrag_kasse_id_liste_code_art_pk" PRIMARY KEY("kasse_id","liste","code","art"),
	CONSTRAINT "codeeintrag_art" CHECK ("codeeintrag"."art" in ('NEU','ENDE') and ("codeeintrag"."art" = 'NEU') = ("codeeintrag"."label" <> '') and ("codeeintrag"."art" = 'NEU' or "codeeintrag"."wie" is null))
);
--> statement-breakpoint
ALTER TABLE "entwurf" ADD COLUMN "berichtigt_id" uuid;--> statement-breakpoint
ALTER TABLE "entwurf" ADD COLUMN "ereignis" text;--> statement-breakpoint
ALTER TABLE "entwurf" ADD COLUMN "vorgang" uuid;--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "berichtigt_id" uuid;--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "ereignis" text;--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "vorgang" uuid;--> statement-breakpoint
ALTER TABLE "person_aenderung" ADD COLUMN "ersetzt_durch" uuid;--> statement-breakpoint
ALTER TABLE "codeeintrag" ADD CONSTRAINT "codeeintrag_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entwurf" ADD CONSTRAINT "entwurf_kasse_id_berichtigt_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","berichtigt_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung" ADD CONSTRAINT "meldung_kasse_id_berichtigt_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","berichtigt_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "meldung_eine_berichtigung" ON "meldung" USING btree ("kasse_id","berichtigt_id") WHERE berichtigt_id is not null and status not in ('abgelehnt','zurueckgezogen');--> statement-breakpoint
CREATE INDEX "meldung_berichtigt" ON "meldung" USING btree ("kasse_id","berichtigt_id") WHERE berichtigt_id is not null;--> statement-breakpoint
CREATE INDEX "meldung_vorgang" ON "meldung" USING btree ("kasse_id","vorgang") WHERE vorgang is not null;--> statement-breakpoint
CREATE INDEX "zeitscheibe_herkunft" ON "zeitscheibe" USING btree ("kasse_id","herkunft") WHERE herkunft is not null;--> statement-breakpoint
CREATE INDEX "zeitscheibe_ersetzt" ON "zeitscheibe" USING btree ("kasse_id","ersetzt_durch") WHERE ersetzt_durch is not null;