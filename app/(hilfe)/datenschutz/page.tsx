import type { Metadata } from "next";
import type { Parameter } from "../seitentext";
import { Textseite } from "../textseite";

export const metadata: Metadata = { title: "Datenschutz" };

export default function Datenschutz({ searchParams }: { searchParams: Parameter }) {
  return <Textseite seite="datenschutz" searchParams={searchParams} />;
}
