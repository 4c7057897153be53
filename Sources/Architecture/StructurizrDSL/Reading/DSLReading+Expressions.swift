extension DSLReading {
    /// What one token of an `include`, `exclude`, `!elements` or `!relationships` selects.
    func selectors(_ token: DSLToken) throws(DSLFault) -> [Selector] {
        let parser = SelectorParser(resolve: { named($0) }, groupPath: { groupPath($0) })
        do throws(SelectorParser.Fault) {
            return try parser.parse(token.text)
        } catch {
            switch error {
            case .unknown(let name):
                throw unknown(DSLToken(text: name, offset: token.offset), what: "element or relationship")
            case .malformed(let message, let fix): throw DSLFault(DSLRule.value, message, at: token, fix: fix)
            }
        }
    }

    private func named(_ text: String) -> [Selector]? {
        switch find(text) {
        case .element(let id): [.element(id)]
        case .relationship(let id): [.relationship(id)]
        case .group(let path, let parent, let environment):
            elements(ofGroup: path, parent: parent, environment: environment).map { .element($0) }
        case .environment(let name):
            builder.model.elements(in: name).filter { $0.parent == nil }.map { .element($0.id) }
        case .deploymentGroup, nil: nil
        }
    }
}
