/** Where the page may take its own two files from, and nothing else from anywhere. */
export interface PageSources {
  /** As a source of a content security policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly language: string;
}

/** The page of the ensemble panel. Everything else comes to it as messages, so nothing of a file is ever markup in it. */
export function ensembleHtml({ source, script, style, language }: PageSources): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${source}; style-src ${source}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${style}">
</head>
<body>
<main></main>
<script src="${script}"></script>
</body>
</html>
`;
}
