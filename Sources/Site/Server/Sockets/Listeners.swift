import Diagnostics
import Workspace

/// The sockets on both loopback addresses, with the same port; only IPv4's where the computer has no IPv6.
struct Listeners: ~Copyable {
    let port: UInt16
    let v4: Socket
    let v6: Second

    /// A socket that need not be there.
    enum Second: ~Copyable {
        case none
        case some(Socket)

        borrowing func visit(_ body: (borrowing Socket) -> Void) {
            switch self {
            case .none: break
            case .some(let socket): body(socket)
            }
        }
    }

    /// Tries for a port that is free on one address and taken on the other.
    private static let tries = 16

    /// Takes the port, or the first of several that is free.
    init(_ wanted: PreviewServer.Port) throws(Failure) {
        switch wanted {
        case .exactly(let port):
            do throws(SystemError) {
                self = try Self(free: port)
            } catch {
                throw Self.failure(port, error)
            }
        case .first(let ports):
            for port in ports {
                do throws(SystemError) {
                    self = try Self(free: port)
                    return
                } catch {
                    if port == ports.upperBound || !error.isTaken { throw Self.failure(ports.lowerBound, error) }
                }
            }
            throw Self.failure(ports.lowerBound, SystemError(code: 0))
        }
    }

    private init(free port: UInt16) throws(SystemError) {
        for turn in 1...Self.tries {
            let v4 = try Socket.listening(on: .v4, port: port)
            let number = try v4.port()
            do throws(SystemError) {
                let v6 = try Socket.listening(on: .v6, port: number)
                self.init(port: number, v4: v4, v6: .some(v6))
                return
            } catch {
                if error.isUnsupportedAddress {
                    self.init(port: number, v4: v4, v6: .none)
                    return
                }
                if port != 0 || !error.isTaken || turn == Self.tries { throw error }
            }
        }
        throw SystemError(code: 0)
    }

    private init(port: UInt16, v4: consuming Socket, v6: consuming Second) {
        self.port = port
        self.v4 = v4
        self.v6 = v6
    }

    private static func failure(_ port: UInt16, _ error: SystemError) -> Failure {
        if error.isTaken {
            return Failure(
                rule: "port-in-use", "Port \(port) is taken by another program",
                fix: "end that program, or name another port with --port")
        }
        return Failure(
            rule: "no-preview", "Port \(port) cannot be listened on: \(error.message)",
            fix: "name another port with --port")
    }
}
