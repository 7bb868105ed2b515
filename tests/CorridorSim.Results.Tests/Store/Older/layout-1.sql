-- A store of layout 1 as the program of its time wrote it: two replications of two ports. Never to be changed.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE study (
    id             INTEGER PRIMARY KEY,
    scenario       TEXT NOT NULL,              -- name as printed
    scenario_hash  TEXT NOT NULL,              -- of the resolved scenario
    random_seed    TEXT NOT NULL,              -- unsigned, 64 bits
    tool_version   TEXT NOT NULL,              -- version that made the replications
    plan           TEXT NOT NULL,              -- the resolved plan, JSON
    catalogue      TEXT NOT NULL,              -- names and order of all measures, JSON
    UNIQUE (scenario_hash, random_seed, tool_version)
);
INSERT INTO study VALUES(1,'two ports','07392c1e55c2a33d','1','0.1.0','{"scenario":"two ports","starts":"2025-01-01","warmUp":{"years":0,"months":0,"days":30,"wholeYears":false},"runsFor":{"years":1,"months":0,"days":0,"wholeYears":true},"cargo":{"wagon":{"unit":"Wagon","load":60,"tare":24,"length":14.5,"inTrain":null},"truck":{"unit":"Truck","load":20,"tare":15,"length":17,"inTrain":null}},"places":{"west-port":{"location":{"latitude":43,"longitude":51.5},"storage":{},"whenFull":"HoldBack"},"east-port":{"location":{"latitude":40,"longitude":49.5},"storage":{},"whenFull":"HoldBack"}},"flows":{"ore":{"cargo":"wagon","from":"west-port","to":{"shares":[{"key":"east-port","value":1}]},"via":[],"rate":{"first":30,"changes":[]},"annual":null,"growth":0,"season":{"values":[1,1,1,1,1,1,1,1,1,1,1,1]},"arrives":{"pattern":"Random","groupSize":10},"uses":null,"train":null,"load":null,"waitingCost":0,"begins":null,"stops":null},"lorries":{"cargo":"truck","from":"west-port","to":{"shares":[{"key":"east-port","value":1}]},"via":[],"rate":{"first":10,"changes":[]},"annual":null,"growth":0,"season":{"values":[1,1,1,1,1,1,1,1,1,1,1,1]},"arrives":{"pattern":"Random","groupSize":1},"uses":null,"train":null,"load":null,"waitingCost":0,"begins":null,"stops":null}},"fleets":{},"rail":{},"locomotives":{},"dates":{},"routes":{},"backlog":{},"trains":{},"borders":{},"ports":{"west-port":{"berths":{"ferry":{"first":1,"changes":[]}},"storage":{},"whenFull":"HoldBack","stops":"Nothing"},"east-port":{"berths":{"ferry":{"first":1,"changes":[]}},"storage":{},"whenFull":"HoldBack","stops":"Nothing"}},"sea":{"crossing":{"between":["west-port","east-port"],"length":null,"freight":0,"vessels":{"ferry":{"count":{"first":3,"changes":[]},"berth":"ferry","lane":780,"slots":null,"deadweight":4500,"draughtFactor":{"first":1,"changes":[]},"carries":[],"prefers":"Arrival","keeps":{},"repairs":null,"serves":[],"follows":"Fixed","reviewed":"7.00:00:00"}},"sailing":{"law":"lognormal","mean":20,"cv":0.12},"atBerth":{"law":"lognormal","mean":8,"cv":0.3},"offBerth":{"law":"lognormal","mean":6,"cv":0.7},"departs":{"amount":null,"fullShare":0.8,"after":"1.00:00:00","every":null,"amountOf":null},"departsFrom":{},"waits":"AtBerth","repairs":null,"weather":null}},"vessels":{},"weather":{},"embargoes":{},"disruptions":{},"screenlines":{"strait":{"across":["crossing"],"counts":[],"direction":null}},"targets":{"easy":{"at":"strait","throughput":500000,"in":null,"indicator":"throughput.strait","offeredIndicator":"offered.strait","probability":0.8},"hard":{"at":"strait","throughput":2000000,"in":null,"indicator":"throughput.strait","offeredIndicator":"offered.strait","probability":0.8}},"expect":{},"daysOfDemandAtStart":0,"assumptions":[{"path":"cargo.wagon.load","text":"60 t","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":8},{"path":"cargo.wagon.tare","text":"24 t","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":8},{"path":"cargo.wagon.length","text":"14.5 m","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":8},{"path":"cargo.truck.load","text":"20 t","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":9},{"path":"cargo.truck.tare","text":"15 t","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":9},{"path":"cargo.truck.length","text":"17 m","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":9},{"path":"flows.ore.rate","text":"30 wagon/d","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":16},{"path":"flows.lorries.rate","text":"10 truck/d","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":17},{"path":"ports.west-port.berths.ferry","text":"1","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":20},{"path":"ports.east-port.berths.ferry","text":"1","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":21},{"path":"sea.crossing.vessels.ferry.count","text":"3","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":27},{"path":"sea.crossing.vessels.ferry.lane","text":"780 m","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":27},{"path":"sea.crossing.vessels.ferry.deadweight","text":"4500 t","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":27},{"path":"sea.crossing.sailing","text":"lognormal 20 h cv 0.12","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":28},{"path":"sea.crossing.at-berth","text":"lognormal 8 h cv 0.3","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":29},{"path":"sea.crossing.off-berth","text":"lognormal 6 h cv 0.7","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":30},{"path":"sea.crossing.departs","text":"when 80 % full or after 24 h","source":"GK","quality":"D","note":"","file":"two-ports.yaml","line":31}],"changes":[],"hash":"07392c1e55c2a33d","ends":"2026-01-01"}','{"kpis":[{"name":"throughput.strait","unit":"t/y","meaning":"Net tonnes discharged after the screenline, a year."},{"name":"offered.strait","unit":"t/y","meaning":"Net tonnes of demand that arose and must cross the screenline, a year."},{"name":"throughput.strait.wagon","unit":"t/y","meaning":"The part of it that is wagon."},{"name":"throughput.strait.truck","unit":"t/y","meaning":"The part of it that is truck."},{"name":"units.crossing.to-east-port.wagon.loaded","unit":"wagon/y","meaning":"Loaded units landed, a year."},{"name":"units.crossing.to-east-port.wagon.empty","unit":"wagon/y","meaning":"Empty units landed, a year."},{"name":"units.crossing.to-east-port.truck.loaded","unit":"truck/y","meaning":"Loaded units landed, a year."},{"name":"units.crossing.to-east-port.truck.empty","unit":"truck/y","meaning":"Empty units landed, a year."},{"name":"voyages.crossing.to-east-port","unit":"voyage/y","meaning":"Departures in this direction, a year."},{"name":"load-per-voyage.crossing.to-east-port","unit":"t","meaning":"Net tonnes landed per voyage."},{"name":"deck-used.crossing.to-east-port","unit":"share","meaning":"Share of the deck used on departure: the larger of lane, slots and deadweight."},{"name":"units.crossing.to-west-port.wagon.loaded","unit":"wagon/y","meaning":"Loaded units landed, a year."},{"name":"units.crossing.to-west-port.wagon.empty","unit":"wagon/y","meaning":"Empty units landed, a year."},{"name":"units.crossing.to-west-port.truck.loaded","unit":"truck/y","meaning":"Loaded units landed, a year."},{"name":"units.crossing.to-west-port.truck.empty","unit":"truck/y","meaning":"Empty units landed, a year."},{"name":"voyages.crossing.to-west-port","unit":"voyage/y","meaning":"Departures in this direction, a year."},{"name":"load-per-voyage.crossing.to-west-port","unit":"t","meaning":"Net tonnes landed per voyage."},{"name":"deck-used.crossing.to-west-port","unit":"share","meaning":"Share of the deck used on departure: the larger of lane, slots and deadweight."},{"name":"voyages-per-ship.ferry","unit":"voyage/y","meaning":"One-way voyages of a ship of the class, repairs included, a year."},{"name":"turnaround.west-port.ferry","unit":"h","meaning":"Time of a ship in port, from arrival to departure."},{"name":"at-berth.west-port.ferry","unit":"h","meaning":"Time of a ship at berth."},{"name":"calls.west-port.ferry","unit":"call/y","meaning":"Ship calls, a year."},{"name":"closed.west-port","unit":"share","meaning":"Share of the time that weather keeps the port closed."},{"name":"turnaround.east-port.ferry","unit":"h","meaning":"Time of a ship in port, from arrival to departure."},{"name":"at-berth.east-port.ferry","unit":"h","meaning":"Time of a ship at berth."},{"name":"calls.east-port.ferry","unit":"call/y","meaning":"Ship calls, a year."},{"name":"closed.east-port","unit":"share","meaning":"Share of the time that weather keeps the port closed."},{"name":"carried.ore","unit":"t/y","meaning":"Net tonnes delivered at the destination, a year."},{"name":"transit.ore.mean","unit":"d","meaning":"Mean time from loading at the origin to arrival, over units."},{"name":"transit.ore.p10","unit":"d","meaning":"Tenth percentile of the same, over units."},{"name":"transit.ore.p50","unit":"d","meaning":"Median of the same, over units."},{"name":"transit.ore.p90","unit":"d","meaning":"Ninetieth percentile of the same, over units."},{"name":"transit.ore.unfinished","unit":"share","meaning":"Units inside at the end as a share of the arrivals; above 5 % transit times are biased low."},{"name":"carried.lorries","unit":"t/y","meaning":"Net tonnes delivered at the destination, a year."},{"name":"transit.lorries.mean","unit":"d","meaning":"Mean time from loading at the origin to arrival, over units."},{"name":"transit.lorries.p10","unit":"d","meaning":"Tenth percentile of the same, over units."},{"name":"transit.lorries.p50","unit":"d","meaning":"Median of the same, over units."},{"name":"transit.lorries.p90","unit":"d","meaning":"Ninetieth percentile of the same, over units."},{"name":"transit.lorries.unfinished","unit":"share","meaning":"Units inside at the end as a share of the arrivals; above 5 % transit times are biased low."}],"screenlines":["strait"],"weeks":["2025-01-01","2025-01-08","2025-01-15","2025-01-22","2025-01-29","2025-02-05","2025-02-12","2025-02-19","2025-02-26","2025-03-05","2025-03-12","2025-03-19","2025-03-26","2025-04-02","2025-04-09","2025-04-16","2025-04-23","2025-04-30","2025-05-07","2025-05-14","2025-05-21","2025-05-28","2025-06-04","2025-06-11","2025-06-18","2025-06-25","2025-07-02","2025-07-09","2025-07-16","2025-07-23","2025-07-30","2025-08-06","2025-08-13","2025-08-20","2025-08-27","2025-09-03","2025-09-10","2025-09-17","2025-09-24","2025-10-01","2025-10-08","2025-10-15","2025-10-22","2025-10-29","2025-11-05","2025-11-12","2025-11-19","2025-11-26","2025-12-03","2025-12-10","2025-12-17","2025-12-24","2025-12-31"],"stages":[{"id":"west-port","kind":"port"},{"id":"crossing","kind":"sea"},{"id":"east-port","kind":"port"}],"states":["running","served","sailing","unloading","loading","filling the vessel","formalities","waiting for a path","waiting for a locomotive","waiting for a train","waiting for empty wagons","waiting for a berth","waiting for a vessel","waiting for storage","waiting for weather","waiting for opening hours","waiting for a server","held","held back","blocked","embargoed"],"elements":[{"id":"ports.west-port.berths.ferry","name":"West Port, ferry berths","kind":"berth","capacity":1},{"id":"ports.east-port.berths.ferry","name":"East Port, ferry berths","kind":"berth","capacity":1},{"id":"sea.crossing.vessels.ferry.count","name":"Ferry (crossing)","kind":"vessel","capacity":3}],"queues":["west-port wagon","west-port truck"],"ports":["west-port","east-port"]}');
CREATE TABLE kpi (
    study    INTEGER NOT NULL REFERENCES study (id),
    position INTEGER NOT NULL,                 -- from 0, order of the catalogue
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    meaning  TEXT NOT NULL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;
INSERT INTO kpi VALUES(1,0,'throughput.strait','t/y','Net tonnes discharged after the screenline, a year.');
INSERT INTO kpi VALUES(1,1,'offered.strait','t/y','Net tonnes of demand that arose and must cross the screenline, a year.');
INSERT INTO kpi VALUES(1,2,'throughput.strait.wagon','t/y','The part of it that is wagon.');
INSERT INTO kpi VALUES(1,3,'throughput.strait.truck','t/y','The part of it that is truck.');
INSERT INTO kpi VALUES(1,4,'units.crossing.to-east-port.wagon.loaded','wagon/y','Loaded units landed, a year.');
INSERT INTO kpi VALUES(1,5,'units.crossing.to-east-port.wagon.empty','wagon/y','Empty units landed, a year.');
INSERT INTO kpi VALUES(1,6,'units.crossing.to-east-port.truck.loaded','truck/y','Loaded units landed, a year.');
INSERT INTO kpi VALUES(1,7,'units.crossing.to-east-port.truck.empty','truck/y','Empty units landed, a year.');
INSERT INTO kpi VALUES(1,8,'voyages.crossing.to-east-port','voyage/y','Departures in this direction, a year.');
INSERT INTO kpi VALUES(1,9,'load-per-voyage.crossing.to-east-port','t','Net tonnes landed per voyage.');
INSERT INTO kpi VALUES(1,10,'deck-used.crossing.to-east-port','share','Share of the deck used on departure: the larger of lane, slots and deadweight.');
INSERT INTO kpi VALUES(1,11,'units.crossing.to-west-port.wagon.loaded','wagon/y','Loaded units landed, a year.');
INSERT INTO kpi VALUES(1,12,'units.crossing.to-west-port.wagon.empty','wagon/y','Empty units landed, a year.');
INSERT INTO kpi VALUES(1,13,'units.crossing.to-west-port.truck.loaded','truck/y','Loaded units landed, a year.');
INSERT INTO kpi VALUES(1,14,'units.crossing.to-west-port.truck.empty','truck/y','Empty units landed, a year.');
INSERT INTO kpi VALUES(1,15,'voyages.crossing.to-west-port','voyage/y','Departures in this direction, a year.');
INSERT INTO kpi VALUES(1,16,'load-per-voyage.crossing.to-west-port','t','Net tonnes landed per voyage.');
INSERT INTO kpi VALUES(1,17,'deck-used.crossing.to-west-port','share','Share of the deck used on departure: the larger of lane, slots and deadweight.');
INSERT INTO kpi VALUES(1,18,'voyages-per-ship.ferry','voyage/y','One-way voyages of a ship of the class, repairs included, a year.');
INSERT INTO kpi VALUES(1,19,'turnaround.west-port.ferry','h','Time of a ship in port, from arrival to departure.');
INSERT INTO kpi VALUES(1,20,'at-berth.west-port.ferry','h','Time of a ship at berth.');
INSERT INTO kpi VALUES(1,21,'calls.west-port.ferry','call/y','Ship calls, a year.');
INSERT INTO kpi VALUES(1,22,'closed.west-port','share','Share of the time that weather keeps the port closed.');
INSERT INTO kpi VALUES(1,23,'turnaround.east-port.ferry','h','Time of a ship in port, from arrival to departure.');
INSERT INTO kpi VALUES(1,24,'at-berth.east-port.ferry','h','Time of a ship at berth.');
INSERT INTO kpi VALUES(1,25,'calls.east-port.ferry','call/y','Ship calls, a year.');
INSERT INTO kpi VALUES(1,26,'closed.east-port','share','Share of the time that weather keeps the port closed.');
INSERT INTO kpi VALUES(1,27,'carried.ore','t/y','Net tonnes delivered at the destination, a year.');
INSERT INTO kpi VALUES(1,28,'transit.ore.mean','d','Mean time from loading at the origin to arrival, over units.');
INSERT INTO kpi VALUES(1,29,'transit.ore.p10','d','Tenth percentile of the same, over units.');
INSERT INTO kpi VALUES(1,30,'transit.ore.p50','d','Median of the same, over units.');
INSERT INTO kpi VALUES(1,31,'transit.ore.p90','d','Ninetieth percentile of the same, over units.');
INSERT INTO kpi VALUES(1,32,'transit.ore.unfinished','share','Units inside at the end as a share of the arrivals; above 5 % transit times are biased low.');
INSERT INTO kpi VALUES(1,33,'carried.lorries','t/y','Net tonnes delivered at the destination, a year.');
INSERT INTO kpi VALUES(1,34,'transit.lorries.mean','d','Mean time from loading at the origin to arrival, over units.');
INSERT INTO kpi VALUES(1,35,'transit.lorries.p10','d','Tenth percentile of the same, over units.');
INSERT INTO kpi VALUES(1,36,'transit.lorries.p50','d','Median of the same, over units.');
INSERT INTO kpi VALUES(1,37,'transit.lorries.p90','d','Ninetieth percentile of the same, over units.');
INSERT INTO kpi VALUES(1,38,'transit.lorries.unfinished','share','Units inside at the end as a share of the arrivals; above 5 % transit times are biased low.');
CREATE TABLE replication (
    study      INTEGER NOT NULL REFERENCES study (id),
    number     INTEGER NOT NULL,               -- from 0
    events     INTEGER NOT NULL,               -- events simulated, warm-up included
    trace_hash TEXT NOT NULL,                  -- 16 hexadecimal digits; equal hashes mean equal runs
    PRIMARY KEY (study, number)
) WITHOUT ROWID;
INSERT INTO replication VALUES(1,0,8326,'280a0ff3fb208b09');
INSERT INTO replication VALUES(1,1,8169,'0f75660d986461a8');
CREATE TABLE indicator (
    study       INTEGER NOT NULL REFERENCES study (id),
    replication INTEGER NOT NULL,
    kpi         INTEGER NOT NULL,              -- position in kpi
    value       REAL,
    PRIMARY KEY (study, replication, kpi)
) WITHOUT ROWID;
INSERT INTO indicator VALUES(1,0,0,725400.0);
INSERT INTO indicator VALUES(1,0,1,724260.0);
INSERT INTO indicator VALUES(1,0,2,650940.0);
INSERT INTO indicator VALUES(1,0,3,74460.0);
INSERT INTO indicator VALUES(1,0,4,10849.0);
INSERT INTO indicator VALUES(1,0,5,0.0);
INSERT INTO indicator VALUES(1,0,6,3723.0);
INSERT INTO indicator VALUES(1,0,7,0.0);
INSERT INTO indicator VALUES(1,0,8,293.0);
INSERT INTO indicator VALUES(1,0,9,2475.767918088737133);
INSERT INTO indicator VALUES(1,0,10,0.96864443861030868898);
INSERT INTO indicator VALUES(1,0,11,0.0);
INSERT INTO indicator VALUES(1,0,12,0.0);
INSERT INTO indicator VALUES(1,0,13,0.0);
INSERT INTO indicator VALUES(1,0,14,0.0);
INSERT INTO indicator VALUES(1,0,15,293.0);
INSERT INTO indicator VALUES(1,0,16,0.0);
INSERT INTO indicator VALUES(1,0,17,0.0);
INSERT INTO indicator VALUES(1,0,18,195.3333333333333428);
INSERT INTO indicator VALUES(1,0,19,11.1808158482299973);
INSERT INTO indicator VALUES(1,0,20,4.9913894111382264284);
INSERT INTO indicator VALUES(1,0,21,293.0);
INSERT INTO indicator VALUES(1,0,22,0.0);
INSERT INTO indicator VALUES(1,0,23,38.7256126812208592);
INSERT INTO indicator VALUES(1,0,24,28.06498587217918228);
INSERT INTO indicator VALUES(1,0,25,293.0);
INSERT INTO indicator VALUES(1,0,26,0.0);
INSERT INTO indicator VALUES(1,0,27,650940.0);
INSERT INTO indicator VALUES(1,0,28,3.5968370991953531046);
INSERT INTO indicator VALUES(1,0,29,2.0056232404090734711);
INSERT INTO indicator VALUES(1,0,30,3.2819377490056975688);
INSERT INTO indicator VALUES(1,0,31,5.7803575883969626758);
INSERT INTO indicator VALUES(1,0,32,0.0065443819706885427225);
INSERT INTO indicator VALUES(1,0,33,74460.0);
INSERT INTO indicator VALUES(1,0,34,3.5073459194936198457);
INSERT INTO indicator VALUES(1,0,35,1.964592170672068816);
INSERT INTO indicator VALUES(1,0,36,3.1613966231111869653);
INSERT INTO indicator VALUES(1,0,37,5.5685344583365088411);
INSERT INTO indicator VALUES(1,0,38,0.011549825409615901636);
INSERT INTO indicator VALUES(1,1,0,708920.0);
INSERT INTO indicator VALUES(1,1,1,713320.0);
INSERT INTO indicator VALUES(1,1,2,637140.0);
INSERT INTO indicator VALUES(1,1,3,71780.0);
INSERT INTO indicator VALUES(1,1,4,10619.0);
INSERT INTO indicator VALUES(1,1,5,0.0);
INSERT INTO indicator VALUES(1,1,6,3589.0);
INSERT INTO indicator VALUES(1,1,7,0.0);
INSERT INTO indicator VALUES(1,1,8,287.0);
INSERT INTO indicator VALUES(1,1,9,2470.1045296167249035);
INSERT INTO indicator VALUES(1,1,10,0.96038148843026871492);
INSERT INTO indicator VALUES(1,1,11,0.0);
INSERT INTO indicator VALUES(1,1,12,0.0);
INSERT INTO indicator VALUES(1,1,13,0.0);
INSERT INTO indicator VALUES(1,1,14,0.0);
INSERT INTO indicator VALUES(1,1,15,287.0);
INSERT INTO indicator VALUES(1,1,16,0.0);
INSERT INTO indicator VALUES(1,1,17,0.0);
INSERT INTO indicator VALUES(1,1,18,191.3333333333333428);
INSERT INTO indicator VALUES(1,1,19,12.069638246488576527);
INSERT INTO indicator VALUES(1,1,20,5.8672587470063835013);
INSERT INTO indicator VALUES(1,1,21,287.0);
INSERT INTO indicator VALUES(1,1,22,0.0);
INSERT INTO indicator VALUES(1,1,23,39.540393535507845968);
INSERT INTO indicator VALUES(1,1,24,28.078958626735865066);
INSERT INTO indicator VALUES(1,1,25,287.0);
INSERT INTO indicator VALUES(1,1,26,0.0);
INSERT INTO indicator VALUES(1,1,27,637140.0);
INSERT INTO indicator VALUES(1,1,28,3.9988164129918515321);
INSERT INTO indicator VALUES(1,1,29,1.9036465625865000017);
INSERT INTO indicator VALUES(1,1,30,3.8605452538166518117);
INSERT INTO indicator VALUES(1,1,31,6.1725384789087174297);
INSERT INTO indicator VALUES(1,1,32,0.016950748658065731971);
INSERT INTO indicator VALUES(1,1,33,71780.0);
INSERT INTO indicator VALUES(1,1,34,3.897243430853881918);
INSERT INTO indicator VALUES(1,1,35,1.8614424924117807247);
INSERT INTO indicator VALUES(1,1,36,3.7114351938854075463);
INSERT INTO indicator VALUES(1,1,37,6.1559113443819972744);
INSERT INTO indicator VALUES(1,1,38,0.011145165784341042047);
CREATE TABLE detail (
    study           INTEGER NOT NULL REFERENCES study (id),
    replication     INTEGER NOT NULL,
    tonnes_by_week  BLOB NOT NULL,             -- [screenline][week]
    unit_hours      BLOB NOT NULL,             -- [stage][state]
    elements        BLOB NOT NULL,             -- [element][working, blocked, starved, closed, down, mean queue, binding share]
    queue_by_week   BLOB NOT NULL,             -- [queue][week], mean units waiting
    closed_by_week  BLOB NOT NULL,             -- [port][week], hours
    PRIMARY KEY (study, replication)
) WITHOUT ROWID;
INSERT INTO detail VALUES(1,0,X'780162008113e71c4014c3ae13107a0b947fed14843fed2484ee3b03a1c5a0b41954fec96988b81454ff2328dd721c22fe0c6a1edb5908ff01549f14945f0535ef02d49c6550fd6e507b012b3a0fd1770b2a7fee3084bfe610842e80dad301356f1f54df3728ff1cd4bc22a8bd2c50f3f8a07416545d0994be700c622eccde00a8fb2ba0e62e83aa4b818abf81ba07e6ff28983aa8bd0e507b3e41fd7903aaff06545ee702c4be7b50f94550ff4441cd6760600000968b52cd',X'780162a03178d871939b699b8a23b5ad49987733e5c42541c7deefaeb14bdebd71982aa3e0d665feca4175c9eb3b4b971e72d04d73cfd9fdf4b303217b010bffa8fba4d0f313417584cc196af20028461cb2',X'780102cc507041faf4bc03f6e6aa6e6c1c0716db27cedcbc3472c52b7b06026065c531cb94d08bf6cedd4ea6fffd9edadb1dbe98576ab401439fb47fa9de3349450798717617bbd26fae7d66cffc5337f3c0f335f6476c3add57f19dc3d0177bd1a6cf322ed8e18ce1dfc907652edb0300b6612c00',X'78017a951dd09b941eecf0696a73c28cce6087aacef5cd9719fc1cda4ef23d16883473d8f87787cf8f59010e9cdf647f4c9f15e26068fb35e4f9520787b658e515ba961e0e79499c8b2679bb3818b6edee8ad3b176509dc8f8fe4787b883041b6f5dd75f7d87d0633bffce3beae230696263f3541d4f872f9c0b5ca2657c1cce1fbfff52e7b2b743a8edacdbbfaf9939a83ebd5bf6718f91c3ed7dd37c3ed5193accf33d735db43ad8e136df9c6c3bb678872f7cb66b0578821cda3e76fd962bd372901053d81da620e0e0d974d8e8648da683a793cdd9e29f160eb7dffd73addf61e95065385df87d4b80439e746bcb1491780755ef6f178f7c4873e0e93cb75ce37e968367f0b9e99587321c6c79191e735b24394cfa30afe1165bb8c36d3be975cd4ede0e5572db3b973806394870a5c9cfff14ecc013db9ebf8231dac1f393eecd272ede0e5f3ca404c5589c1d565bbdbcfddd5acdc1f67cb0f29c897c0e79d5b72a44239d1cf27eefb870ea8b93439be7a613b7556d1d92e6cc5a516ce7eeb09df5c36bd7fd0e0e6d7fe556cfe17475b89d74f2b262a8bf43d5aac73c6b8f3a3a481c1268daa7ebe0703b8ce99152ae8fc36aab7706ebffd83a58ac895093963272b03ab44ff6dc3a6b878d7f833fb2f11a3938279baddc21a9e0c0a0d425d1126fe6c0f0e2f1a4144b6787a4808dd9ac17f51dbe04f36e9bb359d3c1f64bd9a4970b0d1cce1baeea58be42c14175e52b3ba1eddfeccf3bc735c909493984b27e356735d474b8ed737dc2f3204307dbddf21c4f43f51c0e5b6e13b07b63ecb0bdf276e4d7adaa0e553ff264fe3b283a246dc8ab9e1aade05075be49fddb732387e89f6d8005e8ad747670e67da77cb0cdc9e17c72b5094f94b843955df9e1972a8c0e2f04274bf2ed1675b02def7da07645c941d536f344d2665587b644ce23ecdf0d1c185c1954a72d7570b8bd546a355fa6bb83ea6d5bf33d17fc1ce4721522270907384cca985355b7c8d3c1506afac6f7592e0e935458d41bf79b3b785e5b9a5034d7d8e1fc77052b096323872f26dbd3839d6c1dda72454fede43475381c51bdfdba8086c33c75cd1e03713687edbe57bcde3fe073f812f2c1e76e958683e19ba7368a551a0eab9b96acaabda9e89077d945bc5949c7212fbb236d9ba8ba43db436387705f1587d5d778f6dedc6ee8d096b8eb51c4055d87aa6fa26d9a27b51d24d854447edb1a3b306cc85d7a6fa9860300dde86987',X'7801621805a360340400a35a08000003500001');
INSERT INTO detail VALUES(1,1,X'780162008147671d401443d57108ad710e42df81d2b74e43f84d2721f42fa8381b549fd40988f802a8b81354dcef20445ce90084be7206423f3a0ca1738e41e8434721f43ca83d4fa0e2c7a034605c4720f21ba0e67640f5ff83ea8bbc00912f3a05a19ba0ee10868a2b41c52ba0e279507fac80daa702753f0b54fd16a8ba7750f93b50f59fa0eeff06754714545c0eaa1ee67f98fa12a8b95150792e28fd091ace5a50fa12d49c0028fd0c4ac3f82f1639000057765345',X'780162a03158995fd735ffadba23b5ade99051742b2a147464b912d05b1ef4c6a1f737a74c59dd4b07b5b945134d9ccf3a54c8cf3e13c2f9d58190bd8089fbffd77d22f999a03a42e60c35790068441865',X'780102ac66e3ff2be92b0ed87f7b7bd472d6c3f5f687b728a79fb9fed29e810060f62da96694bb687f28fbeacf4fcf9ed83fcd6d764e0ad882a1af65156bf1953b8a0e52e98c66f30bcbec35d3b9ffdbd43cb35759f54ac649719dfda51dd36b76b79dc3d0a7fbc7e2547e4298c3657bc933867f2fdb0300cd5a34c7',X'78019a11c6bfa3b0c6d361857ada72ae5b7e0e4fb39bd2b6d4c5392cfae25d57ab16ea50152eb143d2d5df214375dbc934852087ab5b3f1d135f14e050b5cbd6e1828dbd03cf3eddb84c760787d58a47637e18f839e4d52676541a3b3b7c91b9e99cc8c8e7605873326bea6d4187c353829e446a9939d8f6d7ccd8dbcbe89094e1e773f8adb443dee798a467adea0e87458ade67aeb772b87dce55e2a0ad8ac3e182fadfd22b041d3c2f999dffe72eebc07083357045afaa03c38af2c37fa3141cbec8045e5d5569edf0a5bec142d526c841e2f07efb579da10e2f6e7e512ad99be8e0ff76e9a6da80648724a5fa8cd5af121c1ad46f6f6d094873087dfeffe48bcb290e6dc60be74fbf10ed105aec29fa7551bcc361ed3d2297ae243ae4317018980ba538b485671664dd8b74e0d99ebe76d59e288749f736a71806463a54c9b89d285815e1302ff864e5c12b510e5ffe85ae58313bc881e7e2bbb32a13421d2478420ff57b8538a83e7c6572758f9b43d5bcf28d9d0bfc1caaccd879fe563a39ac8ebab991fbb88183049bcd9d3533341c4297b2e94ef53576e0396f2ef879458083ea5cc617824fc21d5efc3d9fba4220dc21f4e9d5cbc7ff44397c64893f1b9f66ecd0e3ae7c21254cdf41b54ddcd588c5c941e91f2f7be25c570743c7a8e6d82f860e3cd692df0d6bcd1ccc2fffdaf5f99389c38b999bece630ca38e45d0f78d368a7eed0765ef1d2ab4063071ec13fd122b5860ee76f7b19a42d647160d830559ea3f99ffd97068f970c9ba41c0e77e41edcedc0e2306fbed09abbe7b91d0c17ecd39e1d2fe250d57171b57590a2c3bcfbc9323b99451c6cfb3faf9ba5cde320b12e0e30b7b4393c0e6d85aebd3196bc0e87194e976cbac5ed20e195123f5d55d261d29a7f25ff26e939f0bc5f2a7638cedc81cd6a516a938983c3e11ff2d18d492e0e93e4261568243a3b5455afdebed6dac3e1cb93fd47de2f0c7038cf6028e21befe130effa37df5b964e0e5fb86ad4cf88ba394c5a76b034b7d8dd21c958d0e002bb9bc3ed23c90dec694e0e6daccf5db3985d1cf2d213e3a62d7770f8d250d7f02acbd1e176d09c926e093387f3af0de3154d2d1d78ce9b85dcabb671585df659a1dec4d0c176fdd2a827ad060e557cb2ef3e6ed171a86a63dbb6a04ed1e1cb9e27a1ee7bf81c9256f45c0c16977678b1d0558ea9cac8a1ed67f7f4d62e6b87497f3277ef3867edc0b0e6ffb26d66d60e00c2a37122',X'7801621805a360340400a35a08000003500001');
CREATE TABLE estimate (
    study INTEGER NOT NULL REFERENCES study (id),
    kpi   INTEGER NOT NULL,
    observed INTEGER NOT NULL,
    mean REAL, mean_low REAL, mean_high REAL,
    p10 REAL, p10_low REAL, p10_high REAL,
    p50 REAL, p50_low REAL, p50_high REAL,
    p90 REAL, p90_low REAL, p90_high REAL,
    PRIMARY KEY (study, kpi)
) WITHOUT ROWID;
INSERT INTO estimate VALUES(1,0,2,717160.0,612460.87297389039303,821859.12702610960699,710568.0,-1e999,725400.0,717160.0,-1e999,1e999,723752.0,708920.0,1e999);
INSERT INTO estimate VALUES(1,1,2,718790.0,649287.06009310437367,788292.93990689562631,714414.0,-1e999,724260.0,718790.0,-1e999,1e999,723166.0,713320.0,1e999);
INSERT INTO estimate VALUES(1,2,2,644040.0,556367.18732036929578,731712.81267963070422,638520.0,-1e999,650940.0,644040.0,-1e999,1e999,649560.0,637140.0,1e999);
INSERT INTO estimate VALUES(1,3,2,73120.0,56093.685653521002678,90146.314346478990048,72048.0,-1e999,74460.0,73120.0,-1e999,1e999,74192.0,71780.0,1e999);
INSERT INTO estimate VALUES(1,4,2,10734.0,9272.7864553394883841,12195.213544660511615,10642.0,-1e999,10849.0,10734.0,-1e999,1e999,10826.0,10619.0,1e999);
INSERT INTO estimate VALUES(1,5,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,6,2,3656.0,2804.6842826760503158,4507.3157173239496841,3602.4000000000000909,-1e999,3723.0,3656.0,-1e999,1e999,3709.6000000000003637,3589.0,1e999);
INSERT INTO estimate VALUES(1,7,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,8,2,290.0,251.88138579146493612,328.11861420853506389,287.60000000000002272,-1e999,293.0,290.0,-1e999,1e999,292.39999999999997727,287.0,1e999);
INSERT INTO estimate VALUES(1,9,2,2472.9362238527310183,2436.9561371397812762,2508.9163105656807602,2470.6708684639261265,-1e999,2475.767918088737133,2472.9362238527310183,-1e999,1e999,2475.20157924153591,2470.1045296167249035,1e999);
INSERT INTO estimate VALUES(1,10,2,0.96451296352028870195,0.91201759516407387984,1.017008331876503524,0.96120778344827273453,-1e999,0.96864443861030868898,0.96451296352028870195,-1e999,1e999,0.96781814359230466937,0.96038148843026871492,1e999);
INSERT INTO estimate VALUES(1,11,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,12,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,13,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,14,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,15,2,290.0,251.88138579146493612,328.11861420853506389,287.60000000000002272,-1e999,293.0,290.0,-1e999,1e999,292.39999999999997727,287.0,1e999);
INSERT INTO estimate VALUES(1,16,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,17,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,18,2,193.3333333333333428,167.92092386097664302,218.74574280569004259,191.73333333333334849,-1e999,195.3333333333333428,193.3333333333333428,-1e999,1e999,194.93333333333333711,191.3333333333333428,1e999);
INSERT INTO estimate VALUES(1,19,2,11.625227047359286913,5.978447364172005507,17.27200673054656832,11.269698088055855933,-1e999,12.069638246488576527,11.625227047359286913,-1e999,1e999,11.980756006662717893,11.1808158482299973,1e999);
INSERT INTO estimate VALUES(1,20,2,5.4293240790723054089,-0.13516347276837592517,10.993811630912986743,5.0789763447250422245,-1e999,5.8672587470063835013,5.4293240790723054089,-1e999,1e999,5.7796718134195677052,4.9913894111382264284,1e999);
INSERT INTO estimate VALUES(1,21,2,290.0,251.88138579146493612,328.11861420853506389,287.60000000000002272,-1e999,293.0,290.0,-1e999,1e999,292.39999999999997727,287.0,1e999);
INSERT INTO estimate VALUES(1,22,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,23,2,39.133003108364349032,33.956616933519946145,44.30938928320875192,38.807090766649558588,-1e999,39.540393535507845968,39.133003108364349032,-1e999,1e999,39.45891545007914658,38.7256126812208592,1e999);
INSERT INTO estimate VALUES(1,24,2,28.071972249457523673,27.983201909394733065,28.160742589520314283,28.06638314763485198,-1e999,28.078958626735865066,28.071972249457523673,-1e999,1e999,28.077561351280195367,28.06498587217918228,1e999);
INSERT INTO estimate VALUES(1,25,2,290.0,251.88138579146493612,328.11861420853506389,287.60000000000002272,-1e999,293.0,290.0,-1e999,1e999,292.39999999999997727,287.0,1e999);
INSERT INTO estimate VALUES(1,26,2,0.0,0.0,0.0,0.0,-1e999,0.0,0.0,-1e999,1e999,0.0,0.0,1e999);
INSERT INTO estimate VALUES(1,27,2,644040.0,556367.18732036929578,731712.81267963070422,638520.0,-1e999,650940.0,644040.0,-1e999,1e999,649560.0,637140.0,1e999);
INSERT INTO estimate VALUES(1,28,2,3.7978267560936025404,1.2440110256902072727,6.351642486496997364,3.6370350305750029917,-1e999,3.9988164129918515321,3.7978267560936025404,-1e999,1e999,3.9586184816122016449,3.5968370991953531046,1e999);
INSERT INTO estimate VALUES(1,29,2,1.9546349014977866254,1.306766628133328556,2.6025031748622446947,1.913844230368757282,-1e999,2.0056232404090734711,1.9546349014977866254,-1e999,1e999,1.9954255726268161907,1.9036465625865000017,1e999);
INSERT INTO estimate VALUES(1,30,2,3.5712415014111744682,-0.10471120759747076789,7.2471942104198197043,3.3397984994867933039,-1e999,3.8605452538166518117,3.5712415014111744682,-1e999,1e999,3.8026845033355565206,3.2819377490056975688,1e999);
INSERT INTO estimate VALUES(1,31,2,5.9764480336528400528,3.4848826894232884932,8.4680133778823911683,5.8195756774481388617,-1e999,6.1725384789087174297,5.9764480336528400528,-1e999,1e999,6.1333203898575412438,5.7803575883969626758,1e999);
INSERT INTO estimate VALUES(1,32,2,0.011747565314377136913,-0.054365147530403223896,0.077860278159157497723,0.0075850186394262617342,-1e999,0.016950748658065731971,0.011747565314377136913,-1e999,1e999,0.01591011198932801296,0.0065443819706885427225,1e999);
INSERT INTO estimate VALUES(1,33,2,73120.0,56093.685653521002678,90146.314346478990048,72048.0,-1e999,74460.0,73120.0,-1e999,1e999,74192.0,71780.0,1e999);
INSERT INTO estimate VALUES(1,34,2,3.7022946751737508819,1.225235872438792839,6.1793534779087089248,3.5463356706296460529,-1e999,3.897243430853881918,3.7022946751737508819,-1e999,1e999,3.8582536797178557108,3.5073459194936198457,1e999);
INSERT INTO estimate VALUES(1,35,2,1.9130173315419247703,1.2576968663188516917,2.568337796764997627,1.8717574602378095338,-1e999,1.964592170672068816,1.9130173315419247703,-1e999,1e999,1.9542772028460400068,1.8614424924117807247,1e999);
INSERT INTO estimate VALUES(1,36,2,3.4364159084982972558,-0.058035438027790320347,6.930867255024384832,3.2164004801886090234,-1e999,3.7114351938854075463,3.4364159084982972558,-1e999,1e999,3.6564313368079854882,3.1613966231111869653,1e999);
INSERT INTO estimate VALUES(1,37,2,5.8622229013592530577,2.1305574156628135362,9.5938883870556921351,5.6272721469410571515,-1e999,6.1559113443819972744,5.8622229013592530577,-1e999,1e999,6.0971736557774480758,5.5685344583365088411,1e999);
INSERT INTO estimate VALUES(1,38,2,0.011347495596978472709,0.0087766515733746774952,0.013918339620582267923,0.011185631746868528527,-1e999,0.011549825409615901636,0.011347495596978472709,-1e999,1e999,0.011509359447088415157,0.011145165784341042047,1e999);
CREATE TABLE target (
    study        INTEGER NOT NULL REFERENCES study (id),
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    screenline   TEXT NOT NULL,
    threshold    REAL NOT NULL,                -- t/y
    asked        REAL NOT NULL,                -- probability asked for
    reached      INTEGER NOT NULL,
    replications INTEGER NOT NULL,
    low REAL, high REAL,                       -- 95 % interval of the probability
    method       TEXT NOT NULL,
    verdict      TEXT NOT NULL,                -- Met, NotMetDemandLimited, NotMetCapacityLimited or Undecided
    saturation_multiplier REAL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;
INSERT INTO target VALUES(1,0,'easy','strait',500000.0,0.8000000000000000444,2,2,0.34238022750665320081,1.0,'Wilson','Undecided',1.0400000000000000355);
INSERT INTO target VALUES(1,1,'hard','strait',2000000.0,0.8000000000000000444,0,2,0.0,0.65761977249334679918,'Wilson','NotMetDemandLimited',1.0400000000000000355);
CREATE TABLE bottleneck (
    study       INTEGER NOT NULL REFERENCES study (id),
    position    INTEGER NOT NULL,              -- most binding first
    element     TEXT NOT NULL,
    name        TEXT NOT NULL,
    utilisation REAL,
    queue_share REAL,
    binding REAL, binding_low REAL, binding_high REAL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;
INSERT INTO bottleneck VALUES(1,0,'demand','demand',0.0,0.0,0.69178082191780820853,0.56994050252979633341,0.81362114130582008364);
INSERT INTO bottleneck VALUES(1,1,'sea.crossing.vessels.ferry.count','Ferry (crossing)',0.76334537469578256363,0.9052271501718389679,0.30547945205479454244,0.21845065249192927026,0.39250825161765978688);
INSERT INTO bottleneck VALUES(1,2,'ports.east-port.berths.ferry','East Port, ferry berths',0.92868925045095607195,0.094772849828160990459,0.0027397260273972602953,0.0,0.037551245852543442549);
INSERT INTO bottleneck VALUES(1,3,'ports.west-port.berths.ferry','West Port, ferry berths',0.17967842813484746766,0.0,0.0,0.0,0.0);
CREATE TABLE warning (
    study    INTEGER NOT NULL REFERENCES study (id),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;
INSERT INTO warning VALUES(1,0,'Target easy is undecided: 2 of 2 replications reached it, which leaves 34.2 % to 100.0 % around the 80 % asked for. More replications may decide it.');
INSERT INTO warning VALUES(1,1,'throughput.strait is too wide to act on: +- 15 % of its mean after 2 replications. About 18 replications would give +- 5 %.');
INSERT INTO warning VALUES(1,2,'22 other indicators are too wide to act on (+- more than 10 %): throughput.strait.wagon, throughput.strait.truck, units.crossing.to-east-port.wagon.loaded, units.crossing.to-east-port.truck.loaded, voyages.crossing.to-east-port and 17 more.');
CREATE VIEW result AS
SELECT study.scenario, study.random_seed, indicator.replication, kpi.name AS kpi, indicator.value, kpi.unit
FROM indicator
JOIN kpi ON kpi.study = indicator.study AND kpi.position = indicator.kpi
JOIN study ON study.id = indicator.study;
COMMIT;
PRAGMA application_id = 1129539949; PRAGMA user_version = 1;
