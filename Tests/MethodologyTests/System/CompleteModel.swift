/// A model that states every fact the rules ask for, with journeys of which some keep their targets and some don't.
enum CompleteModel {
    static let text = """
        people:
          customer: {uses: {shop.web: {description: Buys, load: 40 rps}}}
        systems:
          shop:
            containers:
              web:
                instances: 2
                concurrency: 4
                service-time: 100 ms
                target-utilisation: 60 %
                p50: 10 ms
                p95: 20 ms
                p99: 30 ms
                p99.9: 50 ms
                mean: 12 ms
                availability: 99.95 %
                criticality: critical
                zone: a, b
                uses:
                  db: {description: Reads, timeout: 100 ms, retries: 2, backoff: 0 ms, idempotent: true, calls: 2, pool: 10, bulkhead: false, style: sync, required: true}
                  search: {description: Looks up, timeout: 200 ms, retries: 1, backoff: 50 ms, idempotent: false, calls: 1, cache-hit-ratio: 90 %, pool: 2, bulkhead: true, style: sync, required: false}
                  bank: {description: Charges, timeout: 20 ms, retries: 3, backoff: 100 ms, idempotent: true, calls: 0.5, circuit-breaker: false, fallback: false, bulkhead: true, style: sync, required: true}
                  broker: {description: Publishes, style: async, calls: 1, idempotent: true, dead-letters: false, retries: 0}
              db:
                instances: 1
                concurrency: 2
                service-time: 20 ms
                p50: 5 ms
                p95: 80 ms
                p99: 90 ms
                p99.9: 60 ms
                mean: 6 ms
                availability: 99.9 %
                criticality: critical
                max-connections: 15
                uses:
                  store: {description: Writes, timeout: 300 ms, retries: 3, backoff: 10 ms, idempotent: true, calls: 1, pool: 3, style: sync, required: true}
              store: {instances: 3, instances-needed: 2, instance-availability: 99 %, criticality: high, concurrency: 1, service-time: 50 ms, zone: a, p95: 3 ms, p99: 4 ms, p99.9: 5 ms, max-connections: 20}
              search: {instances: 2, concurrency: 1, service-time: 60 ms, availability: 99 %, criticality: low, mean: 15 ms, p95: 20 ms, p99: 30 ms, p99.9: 40 ms, max-connections: 9, uses: {store: {description: Stores, timeout: none, retries: 0, calls: 0, pool: 1, style: sync, required: true}}}
              broker: {instances: 3, concurrency: 10, service-time: 1 ms, availability: 99.9 %, criticality: high, zone: a, uses: {mailer: {description: Delivers, style: async, calls: 1, idempotent: false, dead-letters: failed, retries: 3, backoff: 1 s}}}
              mailer: {instances: 1, concurrency: 1, service-time: 10 ms, availability: 99 %, criticality: low}
          bank: {external: true, availability: 99.5 %, p50: 20 ms, p95: 90 ms, p99: 95 ms, p99.9: 99 ms}
        views:
          buying:
            type: dynamic
            targets: [p95 < 1 s, p95 < 70 ms, availability > 99.9 % over 30d, availability > 99 % over 30d, 2x traffic]
            steps:
              - {from: customer, to: shop.web}
              - {from: shop.web, to: shop.db}
              - {from: shop.db, to: shop.store}
              - {from: shop.web, to: bank}
              - {from: shop.web, to: shop.broker}
          looking:
            type: dynamic
            targets: [p95 < 100 ms, availability > 99.9 % over 30d, mean < 50 ms]
            steps:
              - {from: customer, to: shop.web}
              - {from: shop.web, to: shop.search}
        targets: [1.1x traffic, 10x traffic]
        """
}
