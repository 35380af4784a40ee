// Generated from the grammar by "npm run generate".
import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface PropertiesCstNode extends CstNode {
  name: "properties";
  children: PropertiesCstChildren;
}

export type PropertiesCstChildren = {
  Comment?: IToken[];
  entry?: EntryCstNode[];
};

export interface EntryCstNode extends CstNode {
  name: "entry";
  children: EntryCstChildren;
}

export type EntryCstChildren = {
  Key?: IToken[];
  Separator?: IToken[];
  KeylessSeparator?: IToken[];
  Value?: IToken[];
  EndOfEntry?: IToken[];
};
