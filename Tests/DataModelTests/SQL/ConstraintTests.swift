import DataModel
import Testing

struct ConstraintTests {
    @Test func namesConstraintsAsPostgreSQLDoes() throws {
        let model = model(
            """
            CREATE TABLE customer (id int PRIMARY KEY, email text UNIQUE, age int CHECK (age > 17), CHECK (age > id));
            CREATE TABLE orders (
              id int, customer_id int REFERENCES customer ON DELETE CASCADE, other int, PRIMARY KEY (id),
              FOREIGN KEY (other) REFERENCES customer (id), UNIQUE (id, other));
            CREATE INDEX ON orders (lower(other::text), id) INCLUDE (customer_id) WHERE other > 1;
            """)
        let customer = model.tables[0]
        #expect(customer.primaryKey?.name == "customer_pkey")
        #expect(customer.uniques.map(\.name) == ["customer_email_key"])
        #expect(customer.checks.map(\.name) == ["customer_age_check", "customer_check"])
        let orders = model.tables[1]
        #expect(orders.foreignKeys.map(\.name) == ["orders_customer_id_fkey", "orders_other_fkey"])
        #expect(orders.foreignKeys.map(\.targetColumns) == [["id"], ["id"]])
        #expect(orders.foreignKeys[0].onDelete == .cascade)
        #expect(orders.uniques.map(\.name) == ["orders_id_other_key"])
        #expect(orders.indexes.map(\.name) == ["orders_lower_id_customer_id_idx"])
        #expect(orders.indexes[0].predicate == "other > 1")
    }

    @Test func cutsLongNamesAsPostgreSQLDoes() throws {
        let long = String(repeating: "t", count: 50)
        let column = String(repeating: "c", count: 40)
        let table = try table("CREATE TABLE \(long) (\(column) int UNIQUE);")
        let expected = String(repeating: "t", count: 29) + "_" + String(repeating: "c", count: 29) + "_key"
        #expect(table.uniques.map(\.name) == [expected])
    }

    @Test func readsTheConstraintsOfADump() {
        let model = model(
            """
            CREATE TABLE public.a (id integer NOT NULL, b_id bigint, during tsrange);
            CREATE SEQUENCE public.a_id_seq AS integer START WITH 1;
            ALTER SEQUENCE public.a_id_seq OWNED BY public.a.id;
            CREATE TABLE public.b (id bigint NOT NULL);
            ALTER TABLE ONLY public.a ALTER COLUMN id SET DEFAULT nextval('public.a_id_seq'::regclass);
            ALTER TABLE public.b ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.b_id_seq START WITH 1);
            ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);
            ALTER TABLE ONLY public.b ADD CONSTRAINT b_pkey PRIMARY KEY (id);
            ALTER TABLE ONLY public.a ADD CONSTRAINT a_during EXCLUDE USING gist (during WITH &&) WHERE ((id > 1));
            ALTER TABLE ONLY public.a ADD CONSTRAINT fk FOREIGN KEY (b_id) REFERENCES public.b(id) DEFERRABLE INITIALLY DEFERRED NOT VALID;
            """)
        #expect(model.tables[0].name == ObjectName("a"))
        #expect(model.tables[0].columns[0].generation == .serial)
        #expect(model.sequences.isEmpty)
        #expect(model.tables[0].primaryKey?.columns == ["id"])
        #expect(model.tables[0].exclusions.map(\.elements) == ["during WITH &&"])
        #expect(model.tables[0].foreignKeys.map(\.deferral) == [.deferred])
        #expect(model.tables[0].foreignKeys.map(\.isNotValid) == [true])
        guard case .identity = model.tables[1].columns[0].generation else {
            Issue.record("expected an identity column")
            return
        }
    }

    @Test func readsMySQLKeys() throws {
        let model = model(
            """
            CREATE TABLE a (id INT PRIMARY KEY);
            CREATE TABLE b (
              id INT, a_id INT, t TEXT, x INT,
              PRIMARY KEY (id), UNIQUE KEY uq (x, t(10) DESC), KEY (x), FULLTEXT KEY ft (t),
              CONSTRAINT fk FOREIGN KEY (a_id) REFERENCES a (id) ON UPDATE SET NULL);
            """, .mysql)
        let table = model.tables[1]
        #expect(table.indexes.map(\.name) == ["uq", "x", "ft", "fk"])
        #expect(table.indexes[0].isUnique)
        #expect(table.indexes[0].elements[1].prefixLength == 10)
        #expect(table.indexes[0].elements[1].isDescending)
        #expect(table.indexes[2].method == "fulltext")
        #expect(table.indexes[3].isImplicit)
        #expect(table.foreignKeys[0].onUpdate == .setNull)
    }

    @Test func fillsInTheTargetsPrimaryKeyWhereverItIsDefined() throws {
        let table = try table(
            "CREATE TABLE c (id INTEGER PRIMARY KEY AUTOINCREMENT, p REFERENCES p); CREATE TABLE p (a INTEGER PRIMARY KEY);",
            .sqlite)
        #expect(table.foreignKeys.map(\.targetColumns) == [["a"]])
        #expect(table.columns[0].generation == .autoIncrement)
    }

    @Test func leavesOutAKeySaidTwice() throws {
        let table = try table("CREATE TABLE t (id int PRIMARY KEY UNIQUE, a int UNIQUE, CONSTRAINT named UNIQUE (a));")
        #expect(table.uniques.map(\.name) == ["named"])
    }
}
