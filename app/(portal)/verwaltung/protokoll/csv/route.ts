import { csvWeg } from "../ausgabe";

export const GET = csvWeg();
