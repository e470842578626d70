CREATE TABLE "meldung_korrektur" (
	"kasse_id" uuid NOT NULL,
	"meldung_id" uuid NOT NULL,
	"rohwerte" jsonb NOT NULL,
	"werte" jsonb,
	"hinweise" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"basis" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"konto_id" uuid NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meldung_korrektur_kasse_id_meldung_id_pk" PRIMARY KEY("kasse_id","meldung_id")
);
--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "eingang_am" date;--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "eingang_weg" text;--> statement-breakpoint
ALTER TABLE "meldung_ereignis" ADD COLUMN "nachtrag" jsonb;--> statement-breakpoint
ALTER TABLE "meldung_korrektur" ADD CONSTRAINT "meldung_korrektur_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung_korrektur" ADD CONSTRAINT "meldung_korrektur_kasse_id_basis_meldung_ereignis_kasse_id_id_fk" FOREIGN KEY ("kasse_id","basis") REFERENCES "public"."meldung_ereignis"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung_korrektur" ADD CONSTRAINT "meldung_korrektur_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;