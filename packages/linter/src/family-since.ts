/** From which release on the keys of a family are read. Server lines have a list of their own. */
export const familySince: Readonly<Record<string, string>> = {
  'authProvider.<n>': '3.4.0',
  'metricsProvider.<key>': '3.6.0',
  'superUser.<suffix>': '3.7.0',
  'group.<id>': '3.4.0',
  'weight.<id>': '3.4.0',
};
