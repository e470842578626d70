CREATE TABLE "wiederherstellungscode" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"code_hmac" "bytea" NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wiederherstellungscode_kasse_id_konto_id_code_hmac_pk" PRIMARY KEY("kasse_id","konto_id","code_hmac")
);
--> statement-breakpoint
ALTER TABLE "kasse" ADD COLUMN "konto_mails" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mitglied" ADD COLUMN "zweiter_faktor" text DEFAULT 'EMAIL_TAN' NOT NULL;--> statement-breakpoint
ALTER TABLE "mitglied" ADD COLUMN "zweiter_faktor_admin" text DEFAULT 'TOTP' NOT NULL;--> statement-breakpoint
ALTER TABLE "mitglied" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "anmeldung" ADD COLUMN "codes" "bytea";--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "name_sort" text GENERATED ALWAYS AS (konto_falte(name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "vorname_sort" text GENERATED ALWAYS AS (konto_falte(vorname)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "geaendert_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "geaendert_von" uuid;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "gesperrt_von" text;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "sperr_grund" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "deaktiviert_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "deaktiviert_von" uuid;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "abruf" text;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "abruf_geburtsdatum" "bytea";--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "abruf_fehler" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "bereiche" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "wiederherstellungscode" ADD CONSTRAINT "wiederherstellungscode_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konto" ADD CONSTRAINT "konto_kasse_id_geaendert_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","geaendert_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konto" ADD CONSTRAINT "konto_kasse_id_deaktiviert_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","deaktiviert_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konto_liste" ON "konto" USING btree ("kasse_id","mitglied_id","name_sort","vorname_sort","id") WHERE klasse = 'S' and status <> 'DEAKTIVIERT';