# Writes an architecture model in YAML, the same bytes for the same arguments:
#   awk -v count=1000 -f make-model.awk
# Of about `count` elements; a system has six containers, and each of these six components that use their neighbours, the
# system's database and the next system.


BEGIN {
    if (count < 10) count = 10
    systems = int(count / 37 + 0.5)
    if (systems < 1) systems = 1
    containers = count < 37 ? int((count + 1) / 3) : 6
    components = count < 37 ? 2 : 6
    print "name: Model of " count " elements"
    print "people:"
    print "  customer: {description: Uses it all, uses: {s1.c1: {description: Opens, technology: HTTPS}}}"
    print "systems:"
    for (s = 1; s <= systems; s++) {
        print "  s" s ":"
        print "    name: System " s
        print "    description: Does what system " s " is for, and calls the next one"
        print "    owner: Team " s % 7
        print "    group: Group " s % 5
        print "    containers:"
        for (c = 1; c <= containers; c++) {
            isStore = c == containers
            print "      c" c ":"
            print "        name: " (isStore ? "Store" : "Service " c) " of system " s
            print "        description: Answers requests of kind " c
            print "        technology: " (isStore ? "PostgreSQL 16" : "Swift")
            if (isStore) print "        tags: [Database]"
            print "        instances: " (isStore ? "2" : "2..6")
            print "        service-time: " c * 3 " ms"
            if (isStore) continue
            print "        uses:"
            print "          c" containers ": {description: Reads and writes, technology: SQL, timeout: 500 ms, retries: 1}"
            if (s < systems && c == 1) print "          s" s + 1 ".c1: {description: Asks the next system, technology: HTTPS, timeout: 1 s}"
            print "        components:"
            for (k = 1; k <= components; k++) {
                print "          k" k ":"
                print "            name: Module " k
                print "            description: Part " k " of service " c
                print "            technology: Swift"
                print "            uses:"
                if (k < components) print "              k" k + 1 ": Hands over to"
                else print "              c" containers ": {description: Keeps its data, technology: SQL}"
            }
        }
    }
}
