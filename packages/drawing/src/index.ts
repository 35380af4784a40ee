export { letterings } from './frames.ts';
export { hostsOf } from './hosts.ts';
export { countsOf, fileOf, folderOf, headingOf, nameOf, portsOf, remarksOn, verdictOf } from './sentences.ts';
export { themedStyleSheet } from './style.ts';
export { ensembleSvg, unstyledSvg } from './svg.ts';
export { drawable, fitted, linesOf } from './text-size.ts';
export { type EnsembleView, type MemberView, type PlaceView, type StrangerView, viewsOf } from './view.ts';
export { widthOf, wrap } from './wrap.ts';
export { element, safeXml, xmlDocument } from './xml.ts';
