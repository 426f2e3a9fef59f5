package org.merchantaccess.bootstrap.command;

import io.vavr.control.Either;
import java.time.Duration;
import org.merchantaccess.bootstrap.demo.Demo;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.command.server.DemoStarter;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.command.server.StartedDemo;

/** Starts the demo with the default settings. */
final class MerchantDemoStarter implements DemoStarter {

    @Override
    public Either<StartRefusal, StartedDemo> start(boolean onAnyPorts) {
        Settings standard = SettingsReader.read(SettingSources.none())
                .getOrElseThrow(faults -> new IllegalStateException("the defaults are valid, but: " + faults))
                .withInternalAddresses()
                .withoutStopDelay();
        return MerchantAccessServer.startDemo(onAnyPorts ? standard.onAnyPorts() : standard)
                .mapLeft(SettingsServerStarter::refusal)
                .map(server -> new DemoProcess(server, Demo.on(server.stoppingOnSignals())));
    }

    private record DemoProcess(MerchantAccessServer server, Demo demo) implements StartedDemo {

        @Override
        public String guide() {
            return demo.guide();
        }

        @Override
        public String json() {
            return demo.json();
        }

        @Override
        public int rehearse(Duration time) {
            boolean isGranted = demo.rehearse(time);
            server.close();
            return isGranted ? 0 : 1;
        }

        @Override
        public int runUntilStopped() {
            return server.runUntilStopped();
        }
    }
}
