CREATE TABLE "abholung" (
	"kasse_id" uuid NOT NULL,
	"meldung_id" uuid NOT NULL,
	"bereit_am" timestamp with time zone DEFAULT now() NOT NULL,
	"quittiert_am" timestamp with time zone,
	"schluessel_id" uuid,
	"zeichen" text DEFAULT '' NOT NULL,
	CONSTRAINT "abholung_kasse_id_meldung_id_pk" PRIMARY KEY("kasse_id","meldung_id")
);
--> statement-breakpoint
CREATE TABLE "schnittstellenanfrage" (
	"kasse_id" uuid NOT NULL,
	"schluessel_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"schluessel" text NOT NULL,
	"hash" text NOT NULL,
	"status" integer,
	"antwort" jsonb,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schnittstellenanfrage_kasse_id_schluessel_id_schluessel_pk" PRIMARY KEY("kasse_id","schluessel_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "schnittstellenschluessel" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"zweck" text NOT NULL,
	"mitglied_id" uuid,
	"name" text NOT NULL,
	"praefix" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"konto_id" uuid NOT NULL,
	"angelegt_von" uuid NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"zuletzt_am" timestamp with time zone,
	"widerrufen_am" timestamp with time zone,
	"widerrufen_von" uuid,
	CONSTRAINT "schnittstellenschluessel_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "schnittstellenschluessel_hash" UNIQUE("hash"),
	CONSTRAINT "schnittstellenschluessel_zweck" CHECK ("schnittstellenschluessel"."zweck" in ('MELDEN','ABHOLEN') and ("schnittstellenschluessel"."zweck" = 'MELDEN') = ("schnittstellenschluessel"."mitglied_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "stapel" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"konto_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"formular" text NOT NULL,
	"formular_version" integer NOT NULL,
	"dateiname" text NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gesendet_am" timestamp with time zone,
	CONSTRAINT "stapel_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "stapel_zeile" (
	"kasse_id" uuid NOT NULL,
	"stapel_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"konto_id" uuid NOT NULL,
	"persnr" text NOT NULL,
	"person_id" uuid,
	"rohwerte" jsonb NOT NULL,
	"lebenslauf_version" integer DEFAULT 0 NOT NULL,
	"zustand" text NOT NULL,
	"befunde" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"meldung_id" uuid,
	CONSTRAINT "stapel_zeile_kasse_id_stapel_id_nr_pk" PRIMARY KEY("kasse_id","stapel_id","nr")
);
--> statement-breakpoint
ALTER TABLE "abholung" ADD CONSTRAINT "abholung_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abholung" ADD CONSTRAINT "abholung_kasse_id_schluessel_id_schnittstellenschluessel_kasse_id_id_fk" FOREIGN KEY ("kasse_id","schluessel_id") REFERENCES "public"."schnittstellenschluessel"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenanfrage" ADD CONSTRAINT "schnittstellenanfrage_kasse_id_schluessel_id_schnittstellenschluessel_kasse_id_id_fk" FOREIGN KEY ("kasse_id","schluessel_id") REFERENCES "public"."schnittstellenschluessel"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenanfrage" ADD CONSTRAINT "schnittstellenanfrage_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenschluessel" ADD CONSTRAINT "schnittstellenschluessel_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenschluessel" ADD CONSTRAINT "schnittstellenschluessel_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenschluessel" ADD CONSTRAINT "schnittstellenschluessel_kasse_id_angelegt_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","angelegt_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schnittstellenschluessel" ADD CONSTRAINT "schnittstellenschluessel_kasse_id_widerrufen_von_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","widerrufen_von") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel" ADD CONSTRAINT "stapel_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel" ADD CONSTRAINT "stapel_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel_zeile" ADD CONSTRAINT "stapel_zeile_kasse_id_stapel_id_stapel_kasse_id_id_fk" FOREIGN KEY ("kasse_id","stapel_id") REFERENCES "public"."stapel"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel_zeile" ADD CONSTRAINT "stapel_zeile_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel_zeile" ADD CONSTRAINT "stapel_zeile_kasse_id_person_id_person_kasse_id_id_fk" FOREIGN KEY ("kasse_id","person_id") REFERENCES "public"."person"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stapel_zeile" ADD CONSTRAINT "stapel_zeile_kasse_id_meldung_id_meldung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","meldung_id") REFERENCES "public"."meldung"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "abholung_offen" ON "abholung" USING btree ("kasse_id","bereit_am","meldung_id") WHERE quittiert_am is null;--> statement-breakpoint
CREATE INDEX "schnittstellenanfrage_alter" ON "schnittstellenanfrage" USING btree ("am");--> statement-breakpoint
CREATE INDEX "schnittstellenschluessel_mitglied" ON "schnittstellenschluessel" USING btree ("kasse_id","mitglied_id");--> statement-breakpoint
CREATE INDEX "stapel_konto" ON "stapel" USING btree ("kasse_id","konto_id","angelegt_am");--> statement-breakpoint
CREATE INDEX "stapel_zeile_zustand" ON "stapel_zeile" USING btree ("kasse_id","stapel_id","zustand","nr");
