CREATE TABLE "bearbeitungsfrist" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"formular" text NOT NULL,
	"gueltig_ab" date NOT NULL,
	"gelb_tage" integer NOT NULL,
	"faellig_tage" integer NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bearbeitungsfrist_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "bearbeitungsfrist_tage" CHECK ("bearbeitungsfrist"."gelb_tage" between 1 and "bearbeitungsfrist"."faellig_tage" and "bearbeitungsfrist"."faellig_tage" <= 250)
);
--> statement-breakpoint
CREATE TABLE "meldung_notiz" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"meldung_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"text" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meldung_notiz_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "zusammenfuehrung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"dublette_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "zusammenfuehrung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "zusammenfuehrung_dublette" UNIQUE("kasse_id","dublette_id"),
	CONSTRAINT "zusammenfuehrung_zwei" CHECK ("zusammenfuehrung"."person_id" <> "zusammenfuehrung"."dublette_id")
);
--> statement-breakpoint
DROP INDEX "meldung_eingang";--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "gelb_ab" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "meldung" ADD COLUMN "faellig_am" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "bearbeitungsfrist" ADD CONSTRAINT "bearbeitungsfrist_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung_notiz" ADD CONSTRAINT "meldung_notiz_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meldung_notiz" ADD CONSTRAINT "meldung_notiz_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zusammenfuehrung" ADD CONSTRAINT "zusammenfuehrung_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zusammenfuehrung" ADD CONSTRAINT "zusammenfuehrung_kasse_id_dublette_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","dublette_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zusammenfuehrung" ADD CONSTRAINT "zusammenfuehrung_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bearbeitungsfrist_formular" ON "bearbeitungsfrist" USING btree ("kasse_id","formular","gueltig_ab","angelegt_am");--> statement-breakpoint
CREATE INDEX "meldung_notiz_meldung" ON "meldung_notiz" USING btree ("kasse_id","meldung_id","am");--> statement-breakpoint
CREATE INDEX "zusammenfuehrung_person" ON "zusammenfuehrung" USING btree ("kasse_id","person_id");--> statement-breakpoint
CREATE INDEX "meldung_bearbeiter" ON "meldung" USING btree ("kasse_id","bearbeiter_id","faellig_am","gesendet_am","id") WHERE status in ('uebermittelt','in_bearbeitung','rueckfrage');--> statement-breakpoint
CREATE INDEX "meldung_eingang_formular" ON "meldung" USING btree ("kasse_id","formular","faellig_am","gesendet_am","id") WHERE status in ('uebermittelt','in_bearbeitung','rueckfrage');--> statement-breakpoint
CREATE INDEX "meldung_eingang_mitglied" ON "meldung" USING btree ("kasse_id","mitglied_id","faellig_am","gesendet_am","id") WHERE status in ('uebermittelt','in_bearbeitung','rueckfrage');--> statement-breakpoint
CREATE INDEX "meldung_stand" ON "meldung" USING btree ("kasse_id","status","faellig_am","gesendet_am","id");--> statement-breakpoint
CREATE INDEX "meldung_eingang" ON "meldung" USING btree ("kasse_id","faellig_am","gesendet_am","id") WHERE status in ('uebermittelt','in_bearbeitung','rueckfrage');