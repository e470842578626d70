/** Zeichen des Portals; schmückt den Namen, der daneben steht. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="5" className="logo-grund" />
      <path
        className="logo-haus"
        d="M6 25.5h20M8 22V14m5.33 8V14m5.34 8V14M24 22V14M5.5 11.5 16 5.5l10.5 6z"
      />
    </svg>
  );
}
