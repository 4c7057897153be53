workspace "Shop" "Sells things" {
    !identifiers hierarchical
    !docs handbook
    !adrs decisions madr
    model {
        properties {
            "structurizr.groupSeparator" "/"
        }
        customer = person "Customer" "Buys things"
        clerk = person "Clerk" "" "Staff"
        group "Selling" {
            shop = softwareSystem "Shop" "Takes orders" "Core" {
                url "https://shop.example"
                properties {
                    "availability" "99.9 %"
                    "owner" "Shop team"
                    "cost-centre" "42"
                }
                perspectives {
                    "Security" "Behind a login" "Medium"
                }
                web = container "Web shop" "Shows goods" "Swift" {
                    properties {
                        "instances" "2..6"
                        "concurrency" "16"
                        "service-time" "20 ms"
                    }
                    cart = component "Cart" "Keeps what is chosen" "Swift"
                    checkout = component "Checkout"
                }
                group "Storage" {
                    group "Primary" {
                        orders-db = container "Orders database" "" "PostgreSQL" "Database" {
                            properties {
                                "encryption" "AES-256"
                                "data" "orders, addresses"
                            }
                        }
                    }
                }
            }
        }
        bank = softwareSystem "Bank" "" "External"
        printer = element "Label printer" "Hardware" "Prints labels" "Device"

        customer -> shop.web.cart "Fills"
        customer -> shop.web "Orders" "HTTPS" {
            properties {
                "auth" "OIDC"
            }
        }
        clerk -> shop "Looks after"
        shop.web.cart -> shop.orders-db "Reads and writes" "SQL" "Storage" {
            properties {
                "timeout" "500 ms"
                "retries" "2"
                "idempotent" "true"
            }
        }
        shop.web.checkout -> bank "Charges" "HTTPS"
        shop -> printer "Prints with"

        live = deploymentEnvironment "Live" {
            a = deploymentGroup "A"
            deploymentGroup "B"
            aws = deploymentNode "Cloud" "Somewhere" "AWS" "Region" "2" {
                lb = infrastructureNode "Load balancer" "" "nginx"
                vm = deploymentNode "Machine" {
                    web = containerInstance shop.web a "Hot" {
                        healthCheck "Alive" "https://shop.example/health" 30 500
                    }
                    orders-db = containerInstance shop.orders-db a
                }
            }
            aws.lb -> aws.vm.web "Forwards" "HTTP"
        }
    }
    views {
        systemLandscape overview "All of it" {
            include *
            autolayout lr 200 100
            default
        }
        container shop inside {
            title "Inside the shop"
            include *
            exclude "element.tag==External"
            animation {
                customer
                shop.web shop.orders-db
            }
        }
        dynamic shop.web buying "How an order is made" {
            customer -> shop.web.cart "Chooses"
            {
                {
                    shop.web.cart -> shop.orders-db
                }
                {
                    shop.web.checkout -> bank "Charges the card"
                    bank -> shop.web.checkout "Confirms"
                }
            }
        }
        deployment shop live running {
            include *
        }
        filtered overview exclude "Staff" without-staff "For customers"
        styles {
            element "Database" {
                shape cylinder
                background #1168bd
                color white
            }
            relationship "Storage" {
                style dashed
                thickness 3
            }
            dark {
                element "Database" {
                    background navy
                }
            }
        }
        terminology {
            person "Role"
        }
    }
    configuration {
        scope softwaresystem
    }
}
