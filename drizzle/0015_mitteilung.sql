CREATE TABLE "mitteilung" (
	"kasse_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"art" text NOT NULL,
	"titel" text NOT NULL,
	"text" text NOT NULL,
	"klassen" text[] DEFAULT '{}' NOT NULL,
	"mitglieder" uuid[] DEFAULT '{}' NOT NULL,
	"von" timestamp with time zone NOT NULL,
	"bis" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mitteilung_kasse_id_id_pk" PRIMARY KEY("kasse_id","id")
);
--> statement-breakpoint
CREATE TABLE "mitteilung_zu" (
	"kasse_id" uuid NOT NULL,
	"konto_id" uuid NOT NULL,
	"mitteilung_id" uuid NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "mitteilung_zu_kasse_id_konto_id_mitteilung_id_pk" PRIMARY KEY("kasse_id","konto_id","mitteilung_id")
);
--> statement-breakpoint
ALTER TABLE "mitteilung_zu" ADD CONSTRAINT "mitteilung_zu_kasse_id_konto_id_konto_kasse_id_id_fk" FOREIGN KEY ("kasse_id","konto_id") REFERENCES "public"."konto"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mitteilung_zu" ADD CONSTRAINT "mitteilung_zu_kasse_id_mitteilung_id_mitteilung_kasse_id_id_fk" FOREIGN KEY ("kasse_id","mitteilung_id") REFERENCES "public"."mitteilung"("kasse_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mitteilung_von" ON "mitteilung" USING btree ("kasse_id","von");