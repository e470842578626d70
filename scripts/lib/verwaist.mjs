// Wird in jeden Kindprozess geladen: Stirbt der Startprozess, endet auch das Kind.
if (process.channel) {
  process.channel.unref();
  process.on("disconnect", () => process.exit(0));
}
