/// Rules about what a project has settled for its checks.
package enum SettingRules {
    static let prefix = "CHK"

    /// By id.
    package static let all: [Check<WaiverUse>] = [expiredWaiver, idleWaiver]
}
