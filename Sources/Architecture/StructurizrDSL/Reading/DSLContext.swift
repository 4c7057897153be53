/// What kind of block the statements being read stand in.
enum DSLContext {
    case workspace
    case model(group: [String])
    case archetypes
    case archetype(DSLArchetype.Key)
    /// An element, or a group inside it.
    case element(ElementID, group: [String]?)
    case elements([ElementID])
    case relationships([RelationshipID])
    case environment(String, group: [String])
    /// Instead of a relationship taken away: the description and technology it had.
    case withoutRelationship(environment: String, description: String, technology: String)
    case properties(DSLOwner)
    case perspectives(DSLOwner)
    case perspective(DSLOwner, Perspective)
    case views
    /// Index of the view.
    case view(Int)
    case animation(Int)
    case parallel(Int)
    case step
    case image(Int)
    case styles(ColourScheme?)
    case elementStyle(Int)
    case relationshipStyle(Int)
    case terminology
    case configuration
    case users
    /// Index of the folder among those of its owner.
    case documentation(DSLOwner, Int)
    /// What is left out.
    case skipped
}

/// What properties, perspectives and documentation belong to.
enum DSLOwner: Hashable {
    case workspace, model, views
    case view(Int)
    case elements([ElementID])
    case relationships([RelationshipID])
    case archetype(DSLArchetype.Key)
    case elementStyle(Int)
    case relationshipStyle(Int)
    case step
}

/// A kind of element, relationship or group with defaults of its own.
struct DSLArchetype {
    /// What it is of, and its name in lower case.
    struct Key: Hashable {
        var base: String
        var name: String
    }

    var metadata = ""
    var description = ""
    var technology = ""
    var tags: [String] = []
    var properties: [Property] = []
    var perspectives: [Perspective] = []
}
