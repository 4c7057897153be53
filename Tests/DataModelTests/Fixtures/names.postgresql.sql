-- Names that mean something to the languages diagrams are written in.
CREATE TABLE "to" (id bigserial PRIMARY KEY, "pk" numeric(10, 2), "fk-ref" text, "a.b" text[], "$id" int, "2fa" boolean);
CREATE TABLE "one-time" (id integer REFERENCES "to", "direction TB" text DEFAULT 'direction LR', "quoted ""name""" text);
CREATE TABLE "style-guide" (id integer PRIMARY KEY, "%%comment" text, "back\slash" text, "{brace}" text, "<b>" text, "|" text);
CREATE TABLE "U-boat" ("日本語" text, "ª º µ ×" text, "🎉" text, one text, many text, "class" text);
CREATE TABLE "erDiagram" (id integer PRIMARY KEY REFERENCES "style-guide", "#35;" text DEFAULT '#quot;', "it's" text);
CREATE TABLE "@enduml" (id integer PRIMARY KEY, "__" text, "--" text, "==" text, "**bold**" text, "<<PK>>" text, "`" text);
CREATE TABLE "a b" (id integer REFERENCES "@enduml");
CREATE TABLE "a-b" (id integer);
CREATE TABLE "a_b" (id integer PRIMARY KEY);
COMMENT ON TABLE "to" IS '"quotes" | pipes & <tags> ''apostrophes'' \ `ticks` ''''''';
ALTER TABLE "a-b" ADD FOREIGN KEY (id) REFERENCES "a_b";
