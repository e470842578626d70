-- Rollen und Erweiterungen legt der Start an (scripts/lib/datenbank.mjs): Rollen gehören dem
-- Datenbankserver, nicht einer Datenbank, und brauchen Kennwörter.
-- Hier stehen die Ausdrücke, über die jede Zeilenregel den Mandanten erfährt (security.md 3.5).
-- Nach einer Transaktion ist die Einstellung ein leerer Text, nicht NULL; daher nullif.
create function vp_kasse() returns uuid language sql stable parallel safe
  return nullif(current_setting('vp.kasse', true), '')::uuid;
--> statement-breakpoint
create function vp_mitglied() returns uuid language sql stable parallel safe
  return nullif(current_setting('vp.mitglied', true), '')::uuid;
--> statement-breakpoint
create function vp_konto() returns uuid language sql stable parallel safe
  return nullif(current_setting('vp.konto', true), '')::uuid;
--> statement-breakpoint
create function vp_klasse() returns text language sql stable parallel safe
  return nullif(current_setting('vp.klasse', true), '');
--> statement-breakpoint
create function vp_schluessel(name text) returns bytea language sql stable parallel safe
  return decode(nullif(current_setting(name, true), ''), 'hex');
