CREATE TABLE "betriebsstand" (
	"name" text PRIMARY KEY NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	"naechster_am" timestamp with time zone,
	"fehler_am" timestamp with time zone,
	"fehlerklasse" text,
	"angaben" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"konto_id" uuid NOT NULL,
	"schluessel_nr" text NOT NULL,
	"schluessel" "bytea" NOT NULL,
	"stand" bigint NOT NULL,
	"wege" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"uebertragbar" boolean NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"zuletzt_am" timestamp with time zone,
	"verdacht_am" timestamp with time zone,
	CONSTRAINT "passkey_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "passkey_schluessel" UNIQUE("kasse_id","schluessel_nr")
);
--> statement-breakpoint
CREATE TABLE "stoerung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"art" text NOT NULL,
	"mitglied_id" uuid,
	"schalter" text,
	"grund" text NOT NULL,
	"hinweis" text DEFAULT '' NOT NULL,
	"begonnen_am" timestamp with time zone DEFAULT now() NOT NULL,
	"begonnen_von" uuid NOT NULL,
	"aufgehoben_am" timestamp with time zone,
	"aufgehoben_von" uuid,
	CONSTRAINT "stoerung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "empfaenger_hash" "bytea";--> statement-breakpoint
ALTER TABLE "anmeldung" ADD COLUMN "aufgabe" "bytea";--> statement-breakpoint
ALTER TABLE "sitzung" ADD COLUMN "aufgabe" "bytea";--> statement-breakpoint
ALTER TABLE "sitzung" ADD COLUMN "aufgabe_bis" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stoerung" ADD CONSTRAINT "stoerung_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stoerung" ADD CONSTRAINT "stoerung_kasse_id_begonnen_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","begonnen_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stoerung" ADD CONSTRAINT "stoerung_kasse_id_aufgehoben_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","aufgehoben_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_konto" ON "passkey" USING btree ("kasse_id","konto_id");--> statement-breakpoint
CREATE INDEX "stoerung_verlauf" ON "stoerung" USING btree ("kasse_id","begonnen_am");--> statement-breakpoint
CREATE INDEX "outbox_empfaenger" ON "outbox" USING btree ("kasse_id","empfaenger_hash");