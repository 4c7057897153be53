import DataModel
import Diagrams
import Testing

struct DataDiagramTests {
    private let model = SQLReader.read(
        Array(
            """
            CREATE TABLE "to" (id bigint PRIMARY KEY, "pk" numeric(10,2) DEFAULT '{"a"}' NOT NULL, "two words" double precision);
            CREATE TABLE shop.child (
              id bigint REFERENCES "to", other bigint NOT NULL REFERENCES "to", gone int REFERENCES missing, PRIMARY KEY (id));
            COMMENT ON TABLE "to" IS 'a | b';
            COMMENT ON COLUMN "to"."two words" IS '*stars*';
            """.utf8), path: "a.sql", dialect: .postgresql
    ).model

    @Test func writesMermaidThatParsesForAnyName() {
        #expect(
            MermaidER.render(model, MermaidER.Style(title: "A: b")) == """
                ---
                title: "A: b"
                ---
                erDiagram
                    t_to["to"] {
                        bigint id PK "NOT NULL"
                        numeric c_pk "pk, numeric(10,2), NOT NULL, default '#123;#34;a#34;#125;'"
                        double two_words "two words"
                    }
                    shop_child["shop.child"] {
                        bigint id PK, FK "NOT NULL"
                        bigint other FK "NOT NULL"
                        integer gone FK
                    }
                    shop_child |o--|| t_to : "id"
                    shop_child }o..|| t_to : "other"
                    missing["missing"]
                    shop_child }o..o| missing : "gone"

                """)
    }

    @Test func writesPlantUML() {
        #expect(
            PlantUMLER.render(model) == """
                @startuml
                hide circle
                hide empty members
                skinparam linetype ortho
                entity "to" as t_to {
                  {field} * id : bigint <<PK>>
                  --
                  {field} * pk : numeric(10,2)
                  {field} two words : double precision
                }
                entity "shop.child" as shop_child {
                  {field} * id : bigint <<PK>> <<FK>>
                  --
                  {field} * other : bigint <<FK>>
                  {field} gone : integer <<FK>>
                }
                shop_child |o--|| t_to : id
                shop_child }o..|| t_to : other
                entity "missing" as missing
                shop_child }o..o| missing : gone
                @enduml

                """)
    }

    @Test func writesADictionary() {
        let text = DataDictionary.render(model)
        #expect(text.contains("| to | 3 | a \\| b |"))
        #expect(text.contains("| two words | double precision | yes |  |  | \\*stars\\* |"))
        #expect(
            text.contains("| child\\_id\\_fkey | foreign key | id → to (id) |")
                || text.contains("| child_id_fkey | foreign key | id → to (id) |"))
        #expect(text.contains("\nReferred to by shop.child (id), shop.child (other).\n"))
    }

    @Test func givesTablesDifferentNames() {
        let model = SQLReader.read(
            Array("CREATE TABLE \"a-b\" (i int); CREATE TABLE \"a b\" (i int); CREATE TABLE a_b (i int);".utf8),
            path: "a.sql",
            dialect: .postgresql
        ).model
        let names = MermaidER.render(model).split(separator: "\n").filter { $0.hasSuffix("{") }
        #expect(names == ["    a_b[\"a-b\"] {", "    a_b_2[\"a b\"] {", "    a_b_3[\"a#95;b\"] {"])
    }

    @Test func showsATablesSurroundings() {
        let around = model.around(ObjectName("child", schema: "shop"), distance: 1)
        #expect(around.tables.map(\.name.name) == ["to", "child"])
        #expect(model.around(ObjectName("to"), distance: 0).tables.map(\.name.name) == ["to"])
    }
}
