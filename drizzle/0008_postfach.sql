CREATE TABLE "antwortvorlage" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"titel" text NOT NULL,
	"team" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "antwortvorlage_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "antwortvorlage_titel" UNIQUE("kasse_id","titel")
);
--> statement-breakpoint
CREATE TABLE "korb" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"gruppe" text NOT NULL,
	"referenz" text NOT NULL,
	"bearbeiter_id" uuid,
	"bearbeiter_name" text DEFAULT '' NOT NULL,
	"erledigt_am" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "korb_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "korb_referenz" UNIQUE("kasse_id","mitglied_id","gruppe","referenz")
);
--> statement-breakpoint
CREATE TABLE "korb_notiz" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"korb_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"text" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "korb_notiz_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "postfachmail" (
	"kasse_id" uuid NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"postfach" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "postfachmail_kasse_id_mitglied_id_postfach_pk" PRIMARY KEY("kasse_id","mitglied_id","postfach")
);
--> statement-breakpoint
CREATE TABLE "rundschreiben" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"konto_id" uuid NOT NULL,
	"betreff" text NOT NULL,
	"empfaenger" integer NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rundschreiben_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "schriftwechsel" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mitglied_id" uuid NOT NULL,
	"konto_id" uuid,
	"gruppe" text,
	"referenz" text NOT NULL,
	"team" text NOT NULL,
	"bereich" text NOT NULL,
	"thema" text NOT NULL,
	"betreff" text NOT NULL,
	"stand" text NOT NULL,
	"bearbeiter_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"letzte_am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schriftwechsel_kasse_id_id_pk" PRIMARY KEY("kasse_id","id"),
	CONSTRAINT "schriftwechsel_referenz" UNIQUE("kasse_id","referenz"),
	CONSTRAINT "schriftwechsel_postfach" CHECK (("schriftwechsel"."konto_id" is null) <> ("schriftwechsel"."gruppe" is null)),
	CONSTRAINT "schriftwechsel_stand" CHECK ("schriftwechsel"."stand" in ('OFFEN','BEANTWORTET','ERLEDIGT'))
);
--> statement-breakpoint
CREATE TABLE "schriftwechsel_notiz" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"schriftwechsel_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"urheber" text NOT NULL,
	"text" text NOT NULL,
	"am" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schriftwechsel_notiz_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
DROP INDEX "nachricht_konto";--> statement-breakpoint
DROP INDEX "nachricht_gruppe";--> statement-breakpoint
ALTER TABLE "entwurf" ALTER COLUMN "mitglied_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "konto" ADD COLUMN "benachrichtigung" text DEFAULT 'SOFORT' NOT NULL;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "nachricht_id" uuid;--> statement-breakpoint
ALTER TABLE "datei" ADD COLUMN "rundschreiben_id" uuid;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "rundschreiben_id" uuid;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "urheber_id" uuid;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "urheber" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "wichtig" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "archiviert" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nachricht" ADD COLUMN "schonfrist_bis" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "korb" ADD CONSTRAINT "korb_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "korb" ADD CONSTRAINT "korb_kasse_id_bearbeiter_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","bearbeiter_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "korb_notiz" ADD CONSTRAINT "korb_notiz_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "korb_notiz" ADD CONSTRAINT "korb_notiz_kasse_id_korb_id_korb_kasse_id_id_fk" FOREIGN KEY ("kasse_id","korb_id") REFERENCES "public"."korb"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "korb_notiz" ADD CONSTRAINT "korb_notiz_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postfachmail" ADD CONSTRAINT "postfachmail_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rundschreiben" ADD CONSTRAINT "rundschreiben_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schriftwechsel" ADD CONSTRAINT "schriftwechsel_kasse_id_mitglied_id_mitglied_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitglied_id") REFERENCES "public"."mitglied"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schriftwechsel" ADD CONSTRAINT "schriftwechsel_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schriftwechsel" ADD CONSTRAINT "schriftwechsel_kasse_id_bearbeiter_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","bearbeiter_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schriftwechsel_notiz" ADD CONSTRAINT "schriftwechsel_notiz_kasse_id_schriftwechsel_id_schriftwechsel_kasse_id_id_fk" FOREIGN KEY ("kasse_id","schriftwechsel_id") REFERENCES "public"."schriftwechsel"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schriftwechsel_notiz" ADD CONSTRAINT "schriftwechsel_notiz_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "korb_bearbeiter" ON "korb" USING btree ("kasse_id","bearbeiter_id") WHERE erledigt_am is null;--> statement-breakpoint
CREATE INDEX "korb_notiz_von" ON "korb_notiz" USING btree ("kasse_id","korb_id","am");--> statement-breakpoint
CREATE INDEX "schriftwechsel_team" ON "schriftwechsel" USING btree ("kasse_id","team","letzte_am","id");--> statement-breakpoint
CREATE INDEX "schriftwechsel_offen" ON "schriftwechsel" USING btree ("kasse_id","team","letzte_am","id") WHERE stand <> 'ERLEDIGT';--> statement-breakpoint
CREATE INDEX "schriftwechsel_bearbeiter" ON "schriftwechsel" USING btree ("kasse_id","bearbeiter_id","letzte_am","id") WHERE bearbeiter_id is not null;--> statement-breakpoint
CREATE INDEX "schriftwechsel_notiz_von" ON "schriftwechsel_notiz" USING btree ("kasse_id","schriftwechsel_id","am");--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_nachricht_id_nachricht_kasse_id_id_fk" FOREIGN KEY ("kasse_id","nachricht_id") REFERENCES "public"."nachricht"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datei" ADD CONSTRAINT "datei_kasse_id_rundschreiben_id_rundschreiben_kasse_id_id_fk" FOREIGN KEY ("kasse_id","rundschreiben_id") REFERENCES "public"."rundschreiben"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_kasse_id_rundschreiben_id_rundschreiben_kasse_id_id_fk" FOREIGN KEY ("kasse_id","rundschreiben_id") REFERENCES "public"."rundschreiben"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_kasse_id_urheber_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","urheber_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "datei_nachricht" ON "datei" USING btree ("kasse_id","nachricht_id") WHERE nachricht_id is not null;--> statement-breakpoint
CREATE INDEX "datei_rundschreiben" ON "datei" USING btree ("kasse_id","rundschreiben_id") WHERE rundschreiben_id is not null;--> statement-breakpoint
CREATE INDEX "nachricht_wichtig" ON "nachricht" USING btree ("kasse_id","mitglied_id","am","id") WHERE wichtig;--> statement-breakpoint
CREATE INDEX "nachricht_rundschreiben" ON "nachricht" USING btree ("kasse_id","rundschreiben_id") WHERE rundschreiben_id is not null;--> statement-breakpoint
CREATE INDEX "nachricht_frist" ON "nachricht" USING btree ("kasse_id","am") WHERE not wichtig and not archiviert;--> statement-breakpoint
CREATE INDEX "nachricht_konto" ON "nachricht" USING btree ("kasse_id","konto_id","archiviert","am","id") WHERE konto_id is not null;--> statement-breakpoint
CREATE INDEX "nachricht_gruppe" ON "nachricht" USING btree ("kasse_id","mitglied_id","gruppe","archiviert","am","id") WHERE gruppe is not null;