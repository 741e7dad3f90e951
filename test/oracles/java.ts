/** Options with which a check in Java is started: it is over before code that is compiled with care would pay. */
export const lightly = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
