import { connect, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";

/** Was postgres.js der Option `socket` übergibt; sie fehlt in dessen Typen. */
interface Ziel {
  host: readonly string[];
  port: readonly number[];
  path?: string | false;
}

/** Den Rechnernamen liest postgres.js am Socket ab, um das Zertifikat zu prüfen. */
function oeffne({
  host: [host = "localhost"],
  port: [port = 5432],
  path,
}: Ziel): Socket & { host: string } {
  const socket = path ? connect(path) : connect({ host, port, noDelay: true });
  return Object.assign(socket, { host });
}

/**
 * Eine Verbindung für Importe. `COPY` sendet mehrere kleine Stücke hintereinander; ohne
 * `TCP_NODELAY` wartet jedes bis zu 40 ms auf eine Bestätigung.
 * @param url Anmeldung des Eigentümers
 */
export function verbinde(url: string): Sql {
  const optionen = { max: 1, onnotice: () => {}, socket: oeffne };
  return postgres(url, optionen);
}
