CREATE TABLE "massenlauf" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"rechtsprofil" text NOT NULL,
	"stichtag" date NOT NULL,
	"stand" text DEFAULT 'WARTET' NOT NULL,
	"gesamt" integer NOT NULL,
	"erledigt" integer DEFAULT 0 NOT NULL,
	"groesse" integer DEFAULT 0 NOT NULL,
	"letzte_persnr" integer,
	"letzte_person" uuid,
	"versuche" integer DEFAULT 0 NOT NULL,
	"ruht_bis" timestamp with time zone,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"fertig_am" timestamp with time zone,
	CONSTRAINT "massenlauf_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "massenlauf_stand" CHECK ("massenlauf"."stand" in ('WARTET','LAEUFT','FERTIG','GESCHEITERT'))
);
--> statement-breakpoint
CREATE TABLE "massenlauf_teil" (
	"kasse_id" uuid NOT NULL,
	"lauf_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"inhalt" text NOT NULL,
	CONSTRAINT "massenlauf_teil_kasse_id_lauf_id_nr_pk" PRIMARY KEY("kasse_id","lauf_id","nr")
);
--> statement-breakpoint
ALTER TABLE "massenlauf" ADD CONSTRAINT "massenlauf_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "massenlauf" ADD CONSTRAINT "massenlauf_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "massenlauf_teil" ADD CONSTRAINT "massenlauf_teil_kasse_id_lauf_id_massenlauf_kasse_id_id_fk" FOREIGN KEY ("kasse_id","lauf_id") REFERENCES "public"."massenlauf"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "massenlauf_offen" ON "massenlauf" USING btree ("kasse_id","mitglied_id") WHERE stand in ('WARTET','LAEUFT');--> statement-breakpoint
CREATE INDEX "massenlauf_mitglied" ON "massenlauf" USING btree ("kasse_id","mitglied_id","angelegt_am");--> statement-breakpoint
CREATE INDEX "massenlauf_alter" ON "massenlauf" USING btree ("angelegt_am");