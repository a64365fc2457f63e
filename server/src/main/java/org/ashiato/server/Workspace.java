// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** All parts of the workspace, put together. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class Workspace {}
